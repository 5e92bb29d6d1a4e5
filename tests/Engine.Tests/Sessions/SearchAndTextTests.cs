using System.Text;

namespace Tephra.Engine.Tests;

public sealed class SearchAndTextTests
{
    private static readonly byte[] Pattern = "needle"u8.ToArray();

    private static DumpBuilder Dump()
    {
        byte[] far = new byte[0x30000];
        Pattern.CopyTo(far, 0xFFFD);
        Pattern.CopyTo(far, 0x2FFFA);
        return new DumpBuilder().WithSystem()
            .WithThreads((1, []))
            .WithMemory((0x1000, [.. "xxneedle"u8]), (0x10_0000, far), (0x1008, [.. "need"u8]), (0x20_0000, [.. "le"u8]));
    }

    [Theory]
    [InlineData(0, 0x2000, 1, 0x1002)]
    [InlineData(0x1002, 6, 1, 0x1002)]
    [InlineData(0x1002, 5, 1, null)]
    [InlineData(0x1003, 0x11_0000, 1, 0x10_FFFD)]
    [InlineData(0x1001, ulong.MaxValue, 2, 0x10_FFFD)]
    [InlineData(0x1000, ulong.MaxValue, 3, 0x12_FFFA)]
    [InlineData(0x1000, ulong.MaxValue, 6, 0x12_FFFA)]
    [InlineData(0x12_FFFB, ulong.MaxValue, 1, null)]
    [InlineData(0x1000, 0, 1, null)]
    public void A_pattern_is_found_whole_at_a_multiple_within_one_run(ulong offset, ulong length, uint granularity, object? expected)
    {
        using DebugClient client = Attached.To(Dump());
        int result = client.SearchVirtual(offset, length, Pattern, granularity, out ulong match);
        Assert.Equal(expected is null ? unchecked((int)0x9000001A) : 0, result);
        Assert.Equal(expected is null ? 0 : Convert.ToUInt64(expected, null), match);
    }

    [Fact]
    public void A_search_checks_its_pattern_and_knows_what_was_writable()
    {
        using DebugClient client = Attached.To(Dump());
        Assert.Equal(HResult.InvalidArgument, client.SearchVirtual(0, 0x2000, [], 1, out _));
        Assert.Equal(HResult.InvalidArgument, client.SearchVirtual(0, 0x2000, Pattern, 4, out _));
        Assert.Equal(HResult.InvalidArgument, client.SearchVirtual(0, 0x2000, Pattern, 0, out _));
        Assert.Equal(HResult.InvalidArgument, client.SearchVirtual2(0, 0x2000, 2, Pattern, 1, out _));
        Assert.Equal(HResult.NotImplemented, client.SearchVirtual2(0, 0x2000, 1, Pattern, 1, out _));
        using DebugClient listed = Attached.To(Dump().WithRegions((0x1000, 0x1000, 0x1000, 2), (0x10_0000, 0x2_0000, 0x1000, 2), (0x12_0000, 0x1_0000, 0x1000, 4)));
        Assert.Equal(HResult.Ok, listed.SearchVirtual2(0, ulong.MaxValue, 1, Pattern, 1, out ulong match));
        Assert.Equal(0x12_FFFAul, match);
        Assert.Equal(HResult.Ok, listed.SearchVirtual2(0, ulong.MaxValue, 0, Pattern, 1, out match));
        Assert.Equal(0x1002ul, match);
    }

    // The pattern lies over a border at 0x11000, between pages of different protection, and once more behind it.
    [Theory]
    [InlineData(0x1_1000, 4, 0x40, 0x1_0FFC)]
    [InlineData(0x1_1000, 0x04, 0x04, 0x1_0FFC)]
    [InlineData(0x1_1000, 4, 8, 0x1_0FFC)]
    [InlineData(0x1_1000, 4, 0x20, null)]
    [InlineData(0x1_1000, 2, 0x40, 0x1_1800)]
    [InlineData(0x1_1800, 4, 0x40, 0x1_1800)]
    public void Writable_regions_that_adjoin_are_searched_as_one(ulong second, uint protect, uint secondProtect, object? expected)
    {
        byte[] memory = new byte[0x2000];
        Pattern.CopyTo(memory, 0xFFC);
        Pattern.CopyTo(memory, 0x1800);
        using DebugClient client = Attached.To(new DumpBuilder().WithSystem().WithMemory((0x1_0000, memory))
            .WithRegions((0x1_0000, 0x1000, 0x1000, protect), (second, 0x1_2000 - second, 0x1000, secondProtect)));
        int result = client.SearchVirtual2(0, ulong.MaxValue, 1, Pattern, 1, out ulong match);
        Assert.Equal(expected is null ? HResult.NoMoreEntries : HResult.Ok, result);
        Assert.Equal(expected is null ? 0 : Convert.ToUInt64(expected, null), match);
        Assert.Equal(HResult.Ok, client.SearchVirtual(0, ulong.MaxValue, Pattern, 1, out match));
        Assert.Equal(0x1_0FFCul, match);
    }

    [Fact]
    public void Texts_end_with_their_zero_the_limit_or_the_memory()
    {
        byte[] wide = Encoding.Unicode.GetBytes("grün\0");
        var dump = new DumpBuilder().WithSystem().WithMemory((0x1000, [.. "abc\0def"u8]), (0x2000, wide), (0x3000, [0x67, 0xFC, 0]));
        using DebugClient client = Attached.To(dump);
        byte[] bytes = new byte[10];
        Assert.Equal(HResult.Ok, client.ReadMultiByteStringVirtual(0x1000, 100, bytes, out uint size));
        Assert.Equal((4u, "abc\0"), (size, Encoding.ASCII.GetString(bytes, 0, 4)));
        Assert.Equal(HResult.False, client.ReadMultiByteStringVirtual(0x1000, 100, bytes.AsSpan(0, 3), out size));
        Assert.Equal((4u, "ab\0"), (size, Encoding.ASCII.GetString(bytes, 0, 3)));
        Assert.Equal(HResult.False, client.ReadMultiByteStringVirtual(0x1000, 2, bytes, out size));
        Assert.Equal((2u, "ab\0"), (size, Encoding.ASCII.GetString(bytes, 0, 3)));
        Assert.Equal(HResult.False, client.ReadMultiByteStringVirtual(0x1004, 100, bytes, out size));
        Assert.Equal((3u, "def\0"), (size, Encoding.ASCII.GetString(bytes, 0, 4)));
        Assert.Equal(HResult.ReadFault, client.ReadMultiByteStringVirtual(0x1007, 100, bytes, out _));
        char[] chars = new char[10];
        Assert.Equal(HResult.Ok, client.ReadUnicodeStringVirtualWide(0x2000, 100, chars, out size));
        Assert.Equal((10u, "grün\0"), (size, new string(chars, 0, 5)));
        Assert.Equal(HResult.Ok, client.ReadUnicodeStringVirtual(0x2000, 100, 65001, bytes, out size));
        Assert.Equal((10u, "grün\0"), (size, Encoding.UTF8.GetString(bytes, 0, 6)));
        Assert.Equal(HResult.Ok, client.ReadMultiByteStringVirtualWide(0x3000, 100, 0, chars, out size));
        Assert.Equal((3u, "gü\0"), (size, new string(chars, 0, 3)));
        Assert.Equal(HResult.InvalidArgument, client.ReadMultiByteStringVirtualWide(0x3000, 100, 99999, chars, out _));
        Assert.Equal(HResult.InvalidArgument, client.ReadUnicodeStringVirtualWide(0x2000, 1, chars, out _));
    }

    [Fact]
    public void Addresses_of_32_bit_targets_may_be_extended_by_their_sign()
    {
        var dump = new DumpBuilder().WithSystem(architecture: 0).WithMemory((0x9000_0000, [.. "needle\0"u8]), (0xFFFFFFFF_A0000000, [7]))
            .WithModules((0x9000_0000, 0x1000, "kernel.exe", []));
        using DebugClient client = Attached.To(dump);
        byte[] bytes = new byte[6];
        foreach (ulong address in (ulong[])[0x9000_0000, 0xFFFFFFFF_90000000])
        {
            Assert.Equal(HResult.Ok, client.ReadVirtual(address, bytes, out _));
            Assert.Equal(Pattern, bytes);
            Assert.Equal(HResult.Ok, client.GetModuleByOffset(address, 0, out _, out _));
            Assert.Equal(HResult.Ok, client.SearchVirtual(address, 6, Pattern, 1, out ulong match));
            Assert.Equal(0x9000_0000ul, match);
        }

        Assert.Equal(HResult.Ok, client.ReadVirtual(0xA000_0000, bytes.AsSpan(0, 1), out _));
        Assert.Equal(7, bytes[0]);
    }
}
