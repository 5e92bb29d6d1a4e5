namespace Tephra.Engine;

/// <summary>
/// The memory of a user-mode dump: captured ranges, read straight from the dump file. Holds the file from the first read on, so that not every
/// read has to ask whether it still is whole.
/// </summary>
internal sealed class CapturedMemory(MemoryRangeMap map, ByteSource source) : AddressSpace, IDisposable
{
    private ByteSourceLease? _lease;

    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination)
    {
        ByteSourceLease lease = _lease ?? Hold();
        return map.Read(lease, address.Value, destination);
    }

    /// <inheritdoc/>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range) => map.TryFindRange(address.Value, out range);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => Interlocked.Exchange(ref _lease, null)?.Dispose();

    private ByteSourceLease Hold()
    {
        ByteSourceLease lease = source.Hold();
        // Two threads may begin at once.
        if (Interlocked.CompareExchange(ref _lease, lease, null) is not { } first)
            return lease;
        lease.Dispose();
        return first;
    }
}
