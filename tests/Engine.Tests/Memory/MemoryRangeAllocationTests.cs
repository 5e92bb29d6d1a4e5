namespace Tephra.Engine.Tests;

[Collection(nameof(MeasuringCollection))]
public sealed class MemoryRangeAllocationTests
{
    [Fact]
    public void A_hundred_thousand_ranges_are_found_without_allocating()
    {
        using ByteSource source = ByteSource.FromMemory(Dumps.Fill(4096, 9));
        using ByteSourceLease lease = source.Hold();
        var ranges = new MemoryRange[100_000];
        for (int i = 0; i < ranges.Length; i++)
            ranges[i] = new MemoryRange((ulong)i * 0x2000, 0x1000, (ulong)(i % 3000));
        var map = new MemoryRangeMap(MemorySegments.Create(ranges, source.Length));
        Assert.Equal(100_000, map.Count);
        byte[] buffer = new byte[16];
        long allocated = Allocations.Of(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                if (map.Read(lease, (ulong)i * 0x2000, buffer) != 16 || map.Read(lease, ((ulong)i * 0x2000) + 0x1000, buffer) != 0)
                    Assert.Fail($"range {i}");
            }
        });
        Assert.Equal(0, allocated);
    }
}
