namespace Tephra.Oracle.Tests;

public sealed class ObjYamlMemoryTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void Each_range_of_a_memory_list_reads_as_obj2yaml_prints_it(string dump)
    {
        if (ObjYaml.Get(dump) is not { } yaml)
            return; // StreamTests says which these are.
        using var memory = new MemoryReader(UserDumps.PathOf(dump));
        var comparison = new Comparison(dump);
        comparison.Equal("memory.ranges", yaml.AllMemoryRanges().Count, InspectRuns.Inspect(dump).Memory.Ranges);
        foreach (YamlNode range in yaml.MemoryRanges)
        {
            ulong start = range["Start of Memory Range"].Number;
            byte[] expected = range["Content"].Bytes;
            if (expected.Length > 0)
                comparison.Equal($"the bytes at 0x{start:x}", Convert.ToHexString(expected), Convert.ToHexString(memory.Read(start, expected.Length) ?? []));
        }

        comparison.Finish();
    }

    [Fact]
    public void Obj2yaml_prints_much_memory()
    {
        Shared.Require("dumps");
        long bytes = UserDumps.Names.Sum(dump => ObjYaml.Get(dump)?.MemoryRanges.Sum(range => (long)range["Content"].Bytes.Length) ?? 0);
        Assert.True(bytes > 8_000_000, $"{bytes} bytes");
    }
}
