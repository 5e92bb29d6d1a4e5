namespace Tephra.Engine;

/// <summary>The memory of a user-mode or a small kernel dump: captured ranges, read straight from the dump file.</summary>
/// <param name="map">Where they lie in it.</param>
/// <param name="source">The dump.</param>
/// <param name="addressBits">How many bits addresses of its machine have; 64 where it is not known.</param>
internal sealed class CapturedMemory(MemoryRangeMap map, HeldSource source, int addressBits = 64) : AddressSpace, IDisposable
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

    /// <inheritdoc/>
    public override MemoryFault Explain(VirtualAddress address)
    {
        // What a dump has at an address, it has, whatever the address looks like.
        MemoryFault fault = base.Explain(address);
        return fault.Kind == MemoryFaultKind.None || IsCanonical(address.Value) ? fault : new MemoryFault(MemoryFaultKind.NonCanonical);
    }

    /// <summary>The same memory for the calling thread alone; holds the file by itself.</summary>
    public ThreadMemory HoldForThread() => new(_pages, source.HoldForThread(), source.Length);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => source.Dispose();

    // Of 32-bit machines both forms are addresses: with the sign spread over 64 bits, and without.
    private bool IsCanonical(ulong address) =>
        address == (ulong)((long)(address << (64 - addressBits)) >> (64 - addressBits)) || (addressBits == 32 && address <= uint.MaxValue);
}
