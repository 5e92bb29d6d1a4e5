namespace Tephra.Engine;

/// <summary>A dump's file, held from the first read on: not every read has to ask whether the file still is whole.</summary>
internal sealed class HeldSource(ByteSource source) : IDisposable
{
    private ByteSourceLease? _lease;

    /// <summary>What to read through.</summary>
    public ByteSourceLease Lease => _lease ?? Hold();

    /// <summary>The file's length in bytes.</summary>
    public long Length => source.Length;

    /// <summary>Holds the file for the calling thread alone.</summary>
    public ThreadLease HoldForThread() => source.HoldForThread();

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => Interlocked.Exchange(ref _lease, null)?.Dispose();

    private ByteSourceLease Hold()
    {
        ByteSourceLease lease = source.Hold(forGood: true);
        // Two threads may begin at once.
        if (Interlocked.CompareExchange(ref _lease, lease, null) is not { } first)
            return lease;
        lease.Dispose();
        return first;
    }
}
