namespace Tephra.Engine;

/// <summary>How much memory a dump's lists describe, overlaps counted as they stand.</summary>
/// <param name="Ranges">The number of descriptors in all memory lists.</param>
/// <param name="Bytes">The sum of their lengths; stops at the largest number rather than wrap.</param>
public readonly record struct MemorySummary(long Ranges, ulong Bytes);
