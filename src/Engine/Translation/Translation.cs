namespace Tephra.Engine;

/// <summary>Where a virtual address leads: to physical memory, to a paging file, or nowhere, with the reason.</summary>
/// <param name="PhysicalAddress">The physical address; null where the page is not in memory. The dump need not hold it.</param>
/// <param name="PageFile">The number of the paging file that holds the page, supplied and long enough; null otherwise.</param>
/// <param name="PageFileOffset">Where in that file the byte is, in bytes from its start.</param>
/// <param name="Fault">The reason why it leads nowhere; of kind <see cref="MemoryFaultKind.None"/> where it leads somewhere.</param>
public readonly record struct Translation(PhysicalAddress? PhysicalAddress, int? PageFile, ulong PageFileOffset, MemoryFault Fault);
