namespace Tephra.Engine;

/// <summary>Finds where in a dump the bytes of an address lie: in all places, because lists may overlap.</summary>
internal static class MemoryPatch
{
    /// <summary>The places, each with the bytes for it.</summary>
    /// <exception cref="DumpWriteException">Some of the memory is in none.</exception>
    public static List<(long Offset, byte[] Bytes)> Find(IReadOnlyList<MemoryRange> ranges, long length, ulong address, ReadOnlySpan<byte> bytes)
    {
        var places = new List<(long Offset, byte[] Bytes)>();
        var covered = new List<(int From, int To)>();
        foreach (MemoryRange range in ranges)
        {
            if (range.FileOffset >= (ulong)length)
                continue;
            ulong inFile = Math.Min(range.Length, (ulong)length - range.FileOffset);
            // How far the patch begins behind the range's start, or the range behind the patch's.
            ulong skipped = address > range.Start.Value ? address - range.Start.Value : 0;
            ulong late = range.Start.Value > address ? range.Start.Value - address : 0;
            if (skipped >= inFile || late >= (ulong)bytes.Length)
                continue;
            int count = (int)Math.Min(inFile - skipped, (ulong)bytes.Length - late);
            covered.Add(((int)late, (int)late + count));
            places.Add(((long)(range.FileOffset + skipped), bytes.Slice((int)late, count).ToArray()));
        }

        int reached = 0;
        foreach ((int from, int to) in covered.OrderBy(run => run.From))
        {
            if (from > reached)
                break;
            reached = Math.Max(reached, to);
        }

        return reached >= bytes.Length
            ? places
            : throw new DumpWriteException($"the dump does not hold the {bytes.Length} bytes at 0x{address:x}: 0x{address + (ulong)reached:x} is not among its memory");
    }
}
