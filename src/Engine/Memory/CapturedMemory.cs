namespace Tephra.Engine;

/// <summary>The memory of a user-mode dump: captured ranges, read straight from the dump file.</summary>
internal sealed class CapturedMemory(MemoryRangeMap map, HeldSource source) : AddressSpace, IDisposable
{
    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination) => map.Read(source.Lease, address.Value, destination);

    /// <inheritdoc/>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range) => map.TryFindRange(address.Value, out range);

    /// <summary>The same memory for the calling thread alone; holds the file by itself.</summary>
    public ThreadMemory HoldForThread() => new(map, source.HoldForThread());

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => source.Dispose();
}
