namespace Tephra.Oracle.Tests;

/// <summary>Alone: what other tests allocate at the same time would be counted too.</summary>
[Collection(nameof(MeasuringCollection))]
public sealed class FullMemoryTests
{
    private const string Full = "wine/full.dmp.xz";
    private const string Normal = "wine/normal.dmp";
    private const long Allowance = 1 << 20;

    [Fact]
    public void The_112_MB_dump_lists_in_little_managed_memory()
    {
        string full = UserDumps.PathOf(Full);
        string normal = UserDumps.PathOf(Normal);
        Assert.True(new FileInfo(full).Length > 100 << 20);
        Assert.True(new FileInfo(normal).Length < 1 << 20);

        // The first listing pays for what is made once, such as tables and statics.
        MeasuredMemory.OfListing(normal);
        MeasuredMemory small = MeasuredMemory.OfListing(normal);
        MeasuredMemory large = MeasuredMemory.OfListing(full);
        string measured = $"{Normal}: {small}; {Full}: {large}";
        TestContext.Current.TestOutputHelper?.WriteLine(measured);
        Assert.True(small.Allocated > 0 && large.Allocated < Allowance && large.Held < Allowance, measured);
        // 500 times the file: nothing may grow with it. What does grow is the list of ranges, and the small dump's is the longer one.
        Assert.True(large.Allocated < small.Allocated && large.Held < small.Held, measured);
    }

    [Fact]
    public void Memory64List_answers()
    {
        Inspection inspection = InspectRuns.Inspect(Full);
        using var memory = new MemoryReader(UserDumps.PathOf(Full));
        var comparison = new Comparison(Full);
        foreach (InspectedModule module in inspection.Modules)
            comparison.Equal($"the first bytes of {module.Name}", "4D5A", Convert.ToHexString(memory.Read(module.Base, 2) ?? []));
        comparison.Equal("memory.bytes is over 100 MB", true, inspection.Memory.Bytes > 100 << 20);
        comparison.Finish(atLeast: 5);
    }
}
