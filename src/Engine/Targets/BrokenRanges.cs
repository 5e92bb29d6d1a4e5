namespace Tephra.Engine;

/// <summary>What is wrong with a list of captured memory.</summary>
internal static class BrokenRanges
{
    /// <summary>Notes one problem for all ranges of a list that are not whole: a truncated dump has thousands.</summary>
    /// <param name="problems">Where it is noted.</param>
    /// <param name="stream">The list.</param>
    /// <param name="ranges">Ranges, those of the list last.</param>
    /// <param name="first">The index of the list's first.</param>
    /// <param name="length">The length of the dump in bytes.</param>
    public static void Note(ProblemLog problems, DumpStream stream, IReadOnlyList<MemoryRange> ranges, int first, long length)
    {
        int broken = 0;
        MemoryRange example = default;
        for (int i = first; i < ranges.Count; i++)
        {
            if (MemorySegments.IsWhole(ranges[i], length))
                continue;
            if (broken++ == 0)
                example = ranges[i];
        }

        if (broken == 0)
            return;
        long offset = (long)Math.Min(example.FileOffset, long.MaxValue);
        problems.Add(stream, offset, $"{broken} of {ranges.Count - first} memory ranges are not wholly in the file, "
            + $"the first of them {example.Length} bytes for {example.Start}");
    }
}
