namespace Tephra.Engine;

/// <summary>The captured memory in one gigabyte of the address space, from the first whole page to the last, in pieces as large as they can be.</summary>
/// <param name="first">The first address of the first piece.</param>
/// <param name="shift">A piece has 2 to this power bytes: a page, or a larger one that no range of memory has only a part of.</param>
/// <param name="distances">
/// For each piece how many bytes its place in the dump lies behind its address, modulo 2^64; where the dump does not hold all of it, a place is
/// made up for it that is behind the end of any file.
/// </param>
internal sealed class PageRun(ulong first, int shift, long[] distances)
{
    /// <summary>The first address of the first piece.</summary>
    public ulong First { get; } = first;

    /// <summary>A piece has 2 to this power bytes.</summary>
    public int Shift { get; } = shift;

    /// <summary>For each piece how many bytes its place in the dump lies behind its address, modulo 2^64.</summary>
    public long[] Distances { get; } = distances;
}
