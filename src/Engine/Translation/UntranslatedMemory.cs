namespace Tephra.Engine;

/// <summary>The virtual memory of a machine whose page tables nobody described: 32-bit ARM, Itanium. Every address says so.</summary>
internal sealed class UntranslatedMemory : AddressSpace
{
    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination) => 0;

    /// <inheritdoc/>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range)
    {
        range = default;
        return false;
    }

    /// <inheritdoc/>
    public override MemoryFault Explain(VirtualAddress address) => new(MemoryFaultKind.UnsupportedBuild);
}
