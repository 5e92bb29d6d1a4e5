namespace Tephra.Engine.Tests;

public sealed class MemoryRangeMapTests
{
    private static readonly byte[] File = Dumps.Fill(4096, 9);
    private static readonly ByteSource Source = ByteSource.FromMemory(File);

    [Fact]
    public void Adjacent_ranges_read_as_one_wherever_their_bytes_lie()
    {
        MemoryRangeMap map = Create((0x1000, 16, 100), (0x1010, 16, 50));
        Assert.Equal([.. File[108..116], .. File[50..58]], Read(map, 0x1008, 16));
        Assert.True(map.TryFindRange(0x1000, out AddressRange range));
        Assert.Equal(new AddressRange(0x1000, 0x101F), range);
    }

    [Fact]
    public void Reading_stops_at_a_hole()
    {
        MemoryRangeMap map = Create((0x1000, 16, 0), (0x1011, 16, 16));
        Assert.Equal(File[8..16], Read(map, 0x1008, 64));
        Assert.Empty(Read(map, 0x1010, 4));
        Assert.Empty(Read(map, 0xFFF, 4));
        Assert.Empty(Read(map, 0x1021, 4));
        Assert.Empty(Read(map, 0, 4));
    }

    [Fact]
    public void Where_ranges_overlap_the_first_in_the_input_answers()
    {
        MemoryRangeMap map = Create((0x1008, 8, 1000), (0x1000, 32, 0), (0x1018, 16, 2000));
        Assert.Equal([.. File[..8], .. File[1000..1008], .. File[16..32], .. File[2008..2016]], Read(map, 0x1000, 100));
    }

    [Fact]
    public void What_passes_the_end_of_the_file_is_a_hole()
    {
        MemoryRangeMap map = Create((0x1000, 100, 4090), (0x1064, 10, 0), (0x5000, 10, 5000));
        Assert.Equal(File[4090..], Read(map, 0x1000, 100));
        Assert.Empty(Read(map, 0x5000, 1));
        Assert.True(map.TryFindRange(0x1006, out AddressRange range));
        Assert.Equal(new AddressRange(0x1064, 0x106D), range);
    }

    [Fact]
    public void A_whole_range_serves_where_an_earlier_one_is_cut()
    {
        MemoryRangeMap map = Create((0x1000, 100, 4090), (0x1000, 100, 0));
        Assert.Equal([.. File[4090..], .. File[6..100]], Read(map, 0x1000, 200));
    }

    [Fact]
    public void The_end_of_the_address_space_is_reached_but_not_passed()
    {
        MemoryRangeMap map = Create((ulong.MaxValue - 7, 100, 0), (0, 8, 100));
        Assert.Equal(File[..8], Read(map, ulong.MaxValue - 7, 32));
        Assert.Equal(File[7..8], Read(map, ulong.MaxValue, 1));
        Assert.True(map.TryFindRange(ulong.MaxValue, out AddressRange range));
        Assert.Equal(8ul, range.Length);
    }

    [Fact]
    public void Nothing_is_in_an_empty_map()
    {
        MemoryRangeMap map = Create((0x1000, 0, 0));
        Assert.Equal(0, map.Count);
        Assert.Empty(Read(map, 0x1000, 1));
        Assert.False(map.TryFindRange(0, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_ranges_read_as_a_byte_by_byte_model_says(int seed)
    {
        const int space = 600;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            var ranges = new (ulong, ulong, ulong)[random.Next(0, 25)];
            int[] model = new int[space + 200];
            Array.Fill(model, -1);
            for (int i = 0; i < ranges.Length; i++)
            {
                (int start, int length, int offset) = (random.Next(space), random.Next(0, 80), random.Next(0, 4200));
                ranges[i] = ((ulong)start, (ulong)length, (ulong)offset);
                for (int b = 0; b < length && offset + b < File.Length; b++)
                    model[start + b] = model[start + b] < 0 ? offset + b : model[start + b];
            }

            MemoryRangeMap map = Create(ranges);
            for (int at = 0; at < space; at++)
            {
                byte[] expected = [.. model[at..(at + 100)].TakeWhile(offset => offset >= 0).Select(offset => File[offset])];
                Assert.Equal(expected, Read(map, (ulong)at, 100));
            }
        }
    }

    // From neighbours to terabytes apart.
    [Fact]
    public void Segments_in_a_range_are_those_that_looking_at_all_finds()
    {
        var random = new Random(7);
        for (int round = 0; round < 50; round++)
        {
            var segments = new List<MemorySegment>();
            ulong at = (ulong)random.Next(100);
            for (int i = random.Next(1, 400); i > 0; i--)
            {
                segments.Add(new MemorySegment(at, at + (random.Next(30) == 0 ? 1ul << random.Next(52) : (ulong)random.Next(20)), i));
                at = segments[^1].Last + 1 + (1ul << random.Next(random.Next(8) == 0 ? 50 : 6));
            }

            if (round % 5 == 0) segments.Add(new MemorySegment(ulong.MaxValue - 3, ulong.MaxValue, 0));
            var map = new MemoryRangeMap([.. segments]);
            foreach (ulong address in segments.SelectMany(segment => new ulong[] { unchecked(segment.First - 1), segment.First, segment.Last, unchecked(segment.Last + 1) }).Append(ulong.MaxValue).Append(0ul))
            {
                foreach (ulong length in new ulong[] { 1, 100, 1ul << 40 })
                {
                    ulong last = address + Math.Min(length - 1, ulong.MaxValue - address);
                    Assert.Equal(segments.Where(segment => segment.First <= last && address <= segment.Last), map.Overlapping(address, last).ToArray());
                }
            }
        }
    }

    private static MemoryRangeMap Create(params (ulong Start, ulong Length, ulong Offset)[] ranges) =>
        new(MemorySegments.Create([.. ranges.Select(range => new MemoryRange(range.Start, range.Length, range.Offset))], File.Length));

    private static byte[] Read(MemoryRangeMap map, ulong address, int length)
    {
        byte[] buffer = new byte[length];
        using ByteSourceLease lease = Source.Hold();
        return buffer[..map.Read(lease, address, buffer)];
    }
}
