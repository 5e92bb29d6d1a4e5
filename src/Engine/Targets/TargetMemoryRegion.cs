namespace Tephra.Engine;

/// <summary>A region of the dumped process's address space, as VirtualQuery described it. Whether its bytes are in the dump is another matter.</summary>
/// <param name="Base">The first address.</param>
/// <param name="AllocationBase">The first address of the allocation it is part of.</param>
/// <param name="AllocationProtect">The protection it was allocated with, PAGE_* bits.</param>
/// <param name="Size">The length in bytes.</param>
/// <param name="State">MEM_COMMIT (0x1000), MEM_RESERVE (0x2000) or MEM_FREE (0x10000).</param>
/// <param name="Protect">The protection now, PAGE_* bits.</param>
/// <param name="Type">MEM_PRIVATE (0x20000), MEM_MAPPED (0x40000) or MEM_IMAGE (0x1000000).</param>
public readonly record struct TargetMemoryRegion(
    VirtualAddress Base, VirtualAddress AllocationBase, uint AllocationProtect, ulong Size, uint State, uint Protect, uint Type)
{
    /// <summary>Whether the process could write to it: PAGE_READWRITE, PAGE_WRITECOPY and their executable forms.</summary>
    public bool IsWritable => (Protect & 0xCC) != 0;

    /// <summary>The last address.</summary>
    internal ulong Last => Size == 0 ? Base.Value : Base.Value + Math.Min(Size - 1, ulong.MaxValue - Base.Value);

    /// <summary>Whether all is the same that VirtualQuery tells regions apart by.</summary>
    internal bool HasAttributesOf(in TargetMemoryRegion other) =>
        (AllocationBase, AllocationProtect, State, Protect, Type) == (other.AllocationBase, other.AllocationProtect, other.State, other.Protect, other.Type);
}
