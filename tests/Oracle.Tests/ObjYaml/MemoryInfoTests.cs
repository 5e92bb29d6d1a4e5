using Tephra.Formats;
using Range = Tephra.Formats.MemoryInfoList.Types.MemoryInfo;

namespace Tephra.Oracle.Tests;

/// <summary>MemoryInfoList, and the texts of Linux, as obj2yaml prints them.</summary>
public sealed class MemoryInfoTests
{
    [Theory]
    [InlineData("breakpad/tiny-exe-with-cet-xsave.dmp")]
    [InlineData("mozilla/windows-x86_64.dmp")]
    public void The_regions_are_those_of_obj2yaml(string dump)
    {
        IReadOnlyList<YamlNode> expected = ObjYaml.Get(dump)!.Find("MemoryInfoList")!["Memory Ranges"].Elements;
        IReadOnlyList<Range> actual = Find<MemoryInfoList>(dump).Entries!;
        var comparison = new Comparison(dump);
        comparison.Equal("the number of regions", expected.Count, actual.Count);
        comparison.Finish();
        for (int i = 0; i < expected.Count; i++)
        {
            ulong start = expected[i]["Base Address"].Number;
            comparison.Equal($"{i}.base", start, actual[i].BaseAddress);
            comparison.Equal($"{i}.size", expected[i]["Region Size"].Number, actual[i].RegionSize);
            // What is left out equals the field in front of it: the base, the protection at allocation.
            comparison.Equal($"{i}.allocation base", expected[i].Members.TryGetValue("Allocation Base", out YamlNode? allocation) ? allocation.Number : start, actual[i].AllocationBase);
        }

        comparison.Finish(atLeast: 3 * expected.Count);
    }

    private static T Find<T>(string dump)
        where T : KaitaiStruct =>
        Minidump.Read(ByteSource.FromMemory(File.ReadAllBytes(UserDumps.PathOf(dump)))).Directory.Select(entry => entry.Stream).OfType<T>().First();
}
