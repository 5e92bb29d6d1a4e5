using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Dumps, paging files and cabinets made of new objects alone are, byte by byte, those that test code wrote by hand.</summary>
public sealed class KernelBuildTests
{
    private const int Comment = 0xFB0;

    public static TheoryData<string> Dumps => KernelDumps.Names;

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Kernel_dumps(string name)
    {
        byte[] bytes = KernelDumps.All[name]();
        // The filler behind the comment's end is no part of the text.
        if (KernelDump.Read(bytes).Header64 is { HasComment: true } header)
            bytes.AsSpan(Comment + header.Comment.Length + 1, 128 - header.Comment.Length - 1).Clear();
        Check(bytes, Rebuilt.Of(KernelDump.Read(bytes)), KernelDump.Read(bytes));
    }

    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void Old_user_dumps(uint machine)
    {
        byte[] bytes = UserDumpFile.Of(machine, "test.exe", 0x400000, 0x10000, 0xC0000005);
        Check(bytes, Rebuilt.Of(UserDump.Read(bytes)), UserDump.Read(bytes));
    }

    [Fact]
    public void Paging_files()
    {
        byte[] bytes = PageFileBytes.Raw(5);
        Check(bytes, Rebuilt.Of(PageFile.Read(bytes)), PageFile.Read(bytes));
    }

    // What no schema describes is all that may differ: a program that makes a dump leaves zeros there.
    private static void Check(byte[] expected, KaitaiStruct made, KaitaiStruct read)
    {
        byte[] actual = made.ToArray();
        foreach (KaitaiLayoutGap gap in KaitaiLayout.Of(read).Gaps)
            expected.AsSpan((int)gap.Start, (int)(gap.End - gap.Start)).Clear();
        Assert.Equal(expected.Length, actual.Length);
        int difference = expected.AsSpan().CommonPrefixLength(actual);
        if (difference < expected.Length)
            Assert.Fail($"different from 0x{difference:x} on: {Convert.ToHexString(expected.AsSpan(difference)[..16])}, made {Convert.ToHexString(actual.AsSpan(difference)[..16])}");
    }
}
