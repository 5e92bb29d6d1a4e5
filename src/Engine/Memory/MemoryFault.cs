namespace Tephra.Engine;

/// <summary>Why an address can't be read, with what is known about where its bytes are.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Level">The page table that decided; <see cref="PageTableLevel.None"/> where none did.</param>
/// <param name="PhysicalAddress">For <see cref="MemoryFaultKind.NotInDump"/>: what is missing, where it is physical memory.</param>
/// <param name="PageFile">The number of the paging file, or null.</param>
/// <param name="Slot">The slot in the paging file, in pages from its start.</param>
public readonly record struct MemoryFault(
    MemoryFaultKind Kind,
    PageTableLevel Level = PageTableLevel.None,
    PhysicalAddress? PhysicalAddress = null,
    int? PageFile = null,
    ulong Slot = 0);
