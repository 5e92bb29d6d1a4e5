using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// Holds a <see cref="ByteSource"/> open for one thread's reads; made by <see cref="ByteSource.HoldForThread"/>, ended by <see cref="Dispose"/>, which
/// any thread may call. Where the source is a mapped file, reading a few bytes costs little more than the load itself.
/// </summary>
public sealed unsafe class ThreadLease : IDisposable
{
    // A guard page lies between any two stacks; this is the smallest page of the systems .NET runs on.
    private const nuint GuardPage = 4096;
    private const nuint Reach = (2 * GuardPage) - 1;
    private const int ReadsBetweenChecks = 256;

    private readonly byte* _start;
    private readonly ulong _offsets;
    private readonly int _thread = Environment.CurrentManagedThreadId;

    // Whose stack is less than a guard page away from where the thread was seen last is the thread. To ask the system each time costs as much as
    // all the rest. This is the lowest such address.
    private nuint _stack = nuint.MaxValue;
    private int _inside;
    private int _reads;
    private ByteSource? _source;

    internal ThreadLease(ByteSource source)
    {
        source.AcquireForGood();
        _source = source;
        _start = source.Start;
        _offsets = _start is null ? 0 : (ulong)Math.Max(0, source.Length - sizeof(ulong) + 1);
    }

    /// <summary>
    /// Copies eight bytes, if that can be done at once. Whether a mapped file still is whole is not asked each time: after 256 reads the lease
    /// must be renewed. A file that is truncated in between and read where it was ends the process, as with any mapped file.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <returns>
    /// Whether they were copied. False from any other thread, where the source does not hold them all or is no mapped file, when the lease has
    /// ended, and when it must be renewed (<see cref="Renew"/>): then <see cref="ByteSource.Read"/> or a <see cref="ByteSourceLease"/> tells.
    /// </returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadEightBytes(long offset, ref byte destination)
    {
        // Nothing in here throws or calls.
        byte here;
        if ((ulong)offset >= _offsets || (nuint)(&here) - _stack >= Reach || --_reads < 0) return false;
        Volatile.Write(ref _inside, 1);
        if (Volatile.Read(ref _source) is null)
        {
            _inside = 0;
            return false;
        }

        Unsafe.WriteUnaligned(ref destination, *(ulong*)(_start + offset));
        Volatile.Write(ref _inside, 0);
        return true;
    }

    /// <summary>
    /// Looks whether this is the thread and whether the source still is whole, so that <see cref="TryReadEightBytes"/> can copy; to be called
    /// when that did not.
    /// </summary>
    public void Renew()
    {
        byte here;
        if (((nuint)(&here) - _stack < Reach && _reads > 0) || Environment.CurrentManagedThreadId != _thread) return;
        _reads = 0;
        try
        {
            Volatile.Read(ref _source)?.Read(0, []);
            (_stack, _reads) = ((nuint)(&here) - GuardPage + 1, ReadsBetweenChecks);
        }
        catch (Exception error) when (error is KaitaiException or ObjectDisposedException)
        {
            // Who reads on another way is told.
        }
    }

    /// <summary>Lets go of the source that was held by one who forgot it.</summary>
    ~ThreadLease() => Interlocked.Exchange(ref _source, null)?.ReleaseForGood();

    /// <summary>Lets go of the source; waits for a read that goes on in the thread. May be called repeatedly.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _source, null) is not { } source) return;
        // If the thread entered before, its mark can be seen now; if it enters after, it sees that it must not read.
        Interlocked.MemoryBarrierProcessWide();
        var wait = new SpinWait();
        while (Volatile.Read(ref _inside) != 0) wait.SpinOnce();
        source.ReleaseForGood();
    }
}
