namespace Tephra.Engine.Tests;

/// <summary>Where the answer of QueryVirtual ends: neighbours of the list with the same attributes are one region.</summary>
public sealed class RegionQueryTests
{
    private const int Entry = 48;

    [Theory]
    [InlineData(0x1_2000, 0x1_2000, 0x3000)]
    [InlineData(0x1_2FFF, 0x1_2000, 0x3000)]
    [InlineData(0x1_3000, 0x1_3000, 0x2000)]
    [InlineData(0x1_4001, 0x1_4000, 0x1000)]
    [InlineData(0x1_1000, 0x1_1000, 0x1000)]
    [InlineData(0x1_5000, 0x1_5000, 0x1000)]
    [InlineData(0x1_8000, 0x1_8000, 0x1000)]
    [InlineData(0x1_F000, 0x1_F000, 0x1000)]
    public void Neighbours_with_the_same_attributes_are_one_region(ulong address, ulong from, ulong size)
    {
        // Read-only before and behind; then a gap, and another allocation.
        using DebugClient client = Attached.To(Dumps.Quiet().WithRegions(
            (0x1_1000, 0x1000, 0x1000, 2),
            (0x1_2000, 0x1000, 0x1000, 4),
            (0x1_3000, 0x2000, 0x1000, 4),
            (0x1_5000, 0x1000, 0x1000, 2),
            (0x1_8000, 0x1000, 0x1000, 2),
            (0x1_F000, 0x1000, 0x1000, 4),
            (0x2_0000, 0x1000, 0x1000, 4)));
        Assert.Equal(HResult.Ok, client.QueryVirtual(address, out MemoryBasicInformation64 region));
        Assert.Equal((from, size), (region.BaseAddress, region.RegionSize));
    }

    // AllocationBase, AllocationProtect, State, Protect and Type by their offsets in MINIDUMP_MEMORY_INFO; then its padding.
    [Theory]
    [InlineData(8, 0x1000)]
    [InlineData(16, 0x1000)]
    [InlineData(32, 0x1000)]
    [InlineData(36, 0x1000)]
    [InlineData(40, 0x1000)]
    [InlineData(20, 0x2000)]
    [InlineData(44, 0x2000)]
    public void Any_attribute_tells_regions_apart(int offset, ulong size)
    {
        byte[] stream = new byte[16 + (2 * Entry)];
        DumpBuilder.Put32(stream, 0, 16);
        DumpBuilder.Put32(stream, 4, Entry);
        DumpBuilder.Put64(stream, 8, 2);
        for (int i = 0; i < 2; i++)
        {
            DumpBuilder.Put64(stream, 16 + (i * Entry), 0x1_0000 + (0x1000UL * (ulong)i));
            DumpBuilder.Put64(stream, 16 + (i * Entry) + 24, 0x1000);
        }

        DumpBuilder.Put32(stream, 16 + Entry + offset, 0x40);
        DumpBuilder dump = Dumps.Quiet();
        dump.Add(16, stream);
        using DebugClient client = Attached.To(dump);
        Assert.Equal(HResult.Ok, client.QueryVirtual(0x1_0000, out MemoryBasicInformation64 region));
        Assert.Equal(size, region.RegionSize);
    }

    [Fact]
    public void The_end_of_the_address_space_ends_a_region()
    {
        using DebugClient client = Attached.To(Dumps.Quiet().WithRegions((0, 0x1000, 0x1000, 4), (0xFFFFFFFF_FFFFE000, 0x1000, 0x1000, 4), (0xFFFFFFFF_FFFFF000, 0x5000, 0x1000, 4)));
        Assert.Equal(HResult.Ok, client.QueryVirtual(0xFFFFFFFF_FFFFE123, out MemoryBasicInformation64 region));
        Assert.Equal((0xFFFFFFFF_FFFFE000ul, 0x2000ul), (region.BaseAddress, region.RegionSize));
    }
}
