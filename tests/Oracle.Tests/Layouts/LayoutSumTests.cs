using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Every byte of every real dump is described once, several times, or in a gap: no more and no fewer than the file has.</summary>
public sealed class LayoutSumTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void User_dumps(string dump)
    {
        string path = UserDumps.PathOf(dump);
        Sums(Minidump.Read(path), path);
    }

    [Theory]
    [InlineData("triage_x64.dmp")]
    [InlineData("triage_arm64.dmp")]
    public void Kernel_dumps(string name)
    {
        string path = Shared.Require("dumps", "rizin-kernel", name);
        Sums(KernelDump.Read(path), path);
    }

    private static void Sums(KaitaiStruct root, string path)
    {
        using (root)
        {
            KaitaiLayout layout = KaitaiLayout.Of(root);
            long size = new FileInfo(path).Length;
            Assert.Equal(size, layout.Length);
            Assert.Equal(size, layout.DescribedOnce + layout.Gaps.Sum(gap => gap.End - gap.Start) + layout.Overlaps.Sum(overlap => overlap.End - overlap.Start));
            // Neither list repeats or crosses itself.
            Assert.All(layout.Gaps.Zip(layout.Gaps.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            Assert.All(layout.Overlaps.Zip(layout.Overlaps.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            Assert.All(layout.Gaps, gap => Assert.NotNull(layout.Find(gap.Within)));
        }
    }
}
