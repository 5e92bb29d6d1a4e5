namespace Tephra.Engine;

/// <summary>A descriptor of captured memory: which addresses, and where in the dump their bytes lie.</summary>
/// <param name="Start">The first virtual address.</param>
/// <param name="Length">The length in bytes, as the dump states it.</param>
/// <param name="FileOffset">Where the bytes begin in the dump, in bytes from its start.</param>
public readonly record struct MemoryRange(VirtualAddress Start, ulong Length, ulong FileOffset);
