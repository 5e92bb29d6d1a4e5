namespace Tephra.Benchmarks.Quick;

/// <summary>Scattered reads of a user dump's memory, beside ClrMD and a copy from a pointer that needs no search.</summary>
public static class MemoryRows
{
    /// <summary>Measures and prints.</summary>
    /// <returns>What is promised of the times.</returns>
    public static IEnumerable<Bound> Print(TextWriter output) =>
    [
        .. Print(output, "112 MB in 136 ranges", ranges: 136, rangeSize: 201 * 4096),
        .. Print(output, "100,000 ranges", ranges: 100_000, rangeSize: 4096),
    ];

    private static List<Bound> Print(TextWriter output, string dump, int ranges, int rangeSize)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tephra-benchmark-{Environment.ProcessId}.dmp");
        try
        {
            var memory = SyntheticDump.Write(path, modules: 100, threads: 100, ranges, rangeSize);
            Fill(path, memory);
            using var reads = new ScatteredReads(path, memory, ranges, rangeSize);
            return [.. Print(output, dump, reads, 4096), .. Print(output, dump, reads, 8)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Bound[] Print(TextWriter output, string dump, ScatteredReads reads, int size)
    {
        if (new[] { reads.Pointer(size), reads.Client(size), reads.Memory(size), reads.ClrMD(size) }.Distinct().Count() != 1)
            throw new InvalidOperationException("The readers disagree.");
        var rows = Match.Play(
            new("copied from a pointer", ScatteredReads.Count, () => reads.Pointer(size)),
            new("Tephra, DebugClient.ReadVirtual", ScatteredReads.Count, () => reads.Client(size)),
            new("Tephra, DebugSession.Memory", ScatteredReads.Count, () => reads.Memory(size)),
            new("ClrMD 4.2", ScatteredReads.Count, () => reads.ClrMD(size)));
        new Table($"read {size} bytes at random, {dump}", rows).Print(output);
        var bounds = new List<Bound>
        {
            new($"reading {size} bytes of {dump}, times the pointer", size == 8 ? 4 : 1.5, rows[1].Times(rows[0])),
            new($"reading {size} bytes of {dump}, bytes allocated", 0, rows[1].Bytes),
        };
        // "5 times faster than ClrMD", as a share of its time.
        if (size == 8) bounds.Add(new($"reading {size} bytes of {dump}, times ClrMD", 1 / 5.0, rows[1].Times(rows[3])));
        return [.. bounds];
    }

    // A hole costs nothing to read; a dump has none.
    private static void Fill(string path, long from)
    {
        using var file = new FileStream(path, FileMode.Open);
        var page = new byte[4096];
        var random = new Random(1);
        for (file.Position = from; file.Position < file.Length;)
        {
            random.NextBytes(page.AsSpan(0, 64));
            file.Write(page);
        }
    }
}
