using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>What was read is written as it was, byte by byte.</summary>
public sealed class KernelRewriteTests
{
    public static TheoryData<string> Dumps => KernelDumps.Names;

    public static TheoryData<string> Published => ["triage_x64.dmp", "triage_arm64.dmp"];

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Dumps_of_tests(string name) => Check(KernelDumps.All[name](), bytes => KernelDump.Read(bytes));

    [Theory]
    [MemberData(nameof(Published))]
    public void Real_dumps(string name) =>
        Check(File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name)), bytes => KernelDump.Read(bytes));

    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    [InlineData(KernelFacts.Arm64)]
    [InlineData(KernelFacts.ArmNt)]
    public void Old_user_dumps(uint machine) => Check(UserDumpFile.Of(machine, "test.exe", 0x400000, 0x10000, 0xC0000005), bytes => UserDump.Read(bytes));

    [Fact]
    public void Paging_files()
    {
        Check(PageFileBytes.Raw(5), bytes => PageFile.Read(bytes));
        Check(PageFileBytes.Truncated(3, 100), bytes => PageFile.Read(bytes));
        Check(PageFileBytes.UnderDump(KernelDumps.All["full-x64"](), 20), bytes => PageFile.Read(bytes));
    }

    private static void Check(byte[] bytes, Func<byte[], KaitaiStruct> read)
    {
        Assert.Equal(bytes, read(bytes).ToArray());
        KaitaiStruct touched = read(bytes);
        Assert.Empty(KaitaiTree.TouchAll(touched).Select(unreadable => $"{unreadable.Owner.GetType().Name}.{unreadable.Id}: {unreadable.Error.Message}"));
        Assert.Equal(bytes, touched.ToArray());
        Assert.True(touched.StructurallyEquals(read(touched.ToArray())));
    }
}
