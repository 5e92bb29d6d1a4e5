namespace Tephra.Engine;

/// <summary>A piece of captured memory that overlaps no other and whose bytes are all in the dump.</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address, itself part of the segment.</param>
/// <param name="FileOffset">Where the first byte lies in the dump, in bytes from its start.</param>
internal readonly record struct MemorySegment(ulong First, ulong Last, long FileOffset);
