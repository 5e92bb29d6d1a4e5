namespace Tephra.Engine;

/// <summary>The pages of captured memory in one gigabyte of the address space, from the first whole one to the last.</summary>
/// <param name="first">The first address of the first page.</param>
/// <param name="distances">
/// For each page how many bytes its place in the dump lies behind its address, modulo 2^64; 0 where the dump does not hold all of it in one piece.
/// </param>
internal sealed class PageRun(ulong first, long[] distances)
{
    /// <summary>The first address of the first page.</summary>
    public ulong First { get; } = first;

    /// <summary>For each page how many bytes its place in the dump lies behind its address, modulo 2^64; 0 where that is told elsewhere.</summary>
    public long[] Distances { get; } = distances;
}
