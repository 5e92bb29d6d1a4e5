namespace Tephra.Engine;

/// <summary>How much memory a dump's lists describe, overlaps counted as they stand.</summary>
/// <param name="Ranges">The number of descriptors in all memory lists.</param>
/// <param name="Bytes">The sum of their lengths; stops at the largest number rather than wrap.</param>
public readonly record struct MemorySummary(long Ranges, ulong Bytes)
{
    /// <summary>
    /// Beside the lists: how many pages of physical memory a kernel dump says it holds, of <see cref="PhysicalMemory.PageSize"/> bytes each; null for
    /// user-mode dumps, and kernel dumps without any.
    /// </summary>
    public ulong? PhysicalPages { get; init; }
}
