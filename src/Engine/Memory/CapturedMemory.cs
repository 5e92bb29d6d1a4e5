namespace Tephra.Engine;

/// <summary>The memory of a user-mode dump: captured ranges, read straight from the dump file.</summary>
internal sealed class CapturedMemory(MemoryRangeMap map, HeldSource source) : AddressSpace, IDisposable
{
    private readonly PageMap _pages = new(map);

    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination)
    {
        if (destination.IsEmpty)
            return 0;
        // Between the first and the last byte there is no page that is not looked up.
        int toLast = destination.Length - 1;
        long offset = _pages.Locate(address.Value);
        if (toLast <= PageMap.PageSize && address.Value <= ulong.MaxValue - (uint)toLast && offset >= 0
            && _pages.Locate(address.Value + (uint)toLast) - offset == toLast)
            return source.Lease.Read(offset, destination);
        _pages.Add(address.Value);
        return map.Read(source.Lease, address.Value, destination);
    }

    /// <inheritdoc/>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range) => map.TryFindRange(address.Value, out range);

    /// <summary>The same memory for the calling thread alone; holds the file by itself.</summary>
    public ThreadMemory HoldForThread() => new(_pages, source.HoldForThread(), source.Length);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => source.Dispose();
}
