using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>The captured memory in one gigabyte of the address space, from the first whole page to the last, in pieces as large as they can be.</summary>
/// <param name="first">The first address of the first piece.</param>
/// <param name="shift">A piece has 2 to this power bytes: a page, or a larger one that no range of memory has only a part of.</param>
/// <param name="distances">
/// For each piece how many bytes its place in the dump lies behind its address, modulo 2^64; where the dump does not hold all of it, its
/// place is below 0.
/// </param>
/// <param name="end">No piece's place in the dump ends behind this offset.</param>
internal readonly struct PageRun(ulong first, int shift, long[] distances, long end)
{
    /// <summary>What is below 0 with any address of a gigabyte added.</summary>
    public const long Nowhere = long.MinValue;

    private readonly long[] _distances = distances;
    private readonly ulong _first = first;
    private readonly int _shift = shift;

    /// <summary>A run without a piece.</summary>
    public static PageRun Empty { get; } = new(0, 63, [], 0);

    /// <summary>No piece's place in the dump ends behind this offset.</summary>
    public long End { get; } = end;

    /// <summary>Finds the byte at an address; what else its page holds lies around it.</summary>
    /// <returns>Bytes from the start of the dump; below 0 where no piece has the address.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Locate(ulong address)
    {
        // Below the first address it is too large a number.
        ulong piece = unchecked(address - _first) >> _shift;
        long[] distances = _distances;
        return piece < (ulong)distances.Length
            ? unchecked((long)address + Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(distances), (nint)piece))
            : Nowhere;
    }
}
