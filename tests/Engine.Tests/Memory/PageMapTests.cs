namespace Tephra.Engine.Tests;

public sealed class PageMapTests
{
    private const ulong Gigabyte = 1ul << 30;
    private static readonly byte[] File = new byte[1 << 20];

    static PageMapTests() => new Random(9).NextBytes(File);

    // Pages, parts of pages, neighbours from elsewhere in the file, overlaps, gigabytes that share a slot, both ends of the address space.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Memory_reads_as_its_ranges_do_without_lists_of_pages(int seed)
    {
        var random = new Random(seed);
        using ByteSource source = ByteSource.FromMemory(File);
        using ByteSourceLease lease = source.Hold();
        ulong[] clusters = [0, (5 * Gigabyte) - 0x8000, 1024 * Gigabyte, 0x7FF6_0000_0000, 0xFFFF_F780_0000_0000, unchecked(0ul - 0x8000)];
        for (int round = 0; round < 20; round++)
        {
            // What is listed first answers: a page of it may lie in the middle of others. The last page of all and the first follow each other in the file.
            var ranges = new List<MemoryRange> { new(0x7FF6_0000_2000, 0x1000, 0x7000), new(unchecked(0ul - 0x1000), 0x1000, 0x20000), new(0, 0x1000, 0x21000) };
            foreach (ulong cluster in clusters)
            {
                ulong at = cluster + (random.Next(2) == 0 ? 0 : (ulong)random.Next(5000));
                for (int i = random.Next(1, 12); i > 0; i--)
                {
                    if (ulong.MaxValue - at < 0x4000) break;
                    ulong length = random.Next(3) == 0 ? (ulong)random.Next(1, 9000) : 0x1000 * (ulong)random.Next(1, 4);
                    ranges.Add(new MemoryRange(at, length, (ulong)random.Next(File.Length)));
                    at = unchecked(at + length + (random.Next(2) == 0 ? 0 : (ulong)random.Next(6000)));
                }
            }

            var map = new MemoryRangeMap(MemorySegments.Create([.. ranges], source.Length));
            using var held = new HeldSource(source);
            var memory = new CapturedMemory(map, held);
            byte[] expected = new byte[9000], actual = new byte[9000];
            for (int i = 0; i < 3000; i++)
            {
                ulong address = unchecked(clusters[random.Next(clusters.Length)] + (ulong)random.Next(-0x1000, i % 2 == 0 ? 0x1_2000 : 0x1000));
                int length = random.Next(4) == 0 ? random.Next(9001) : random.Next(20);
                int read = map.Read(lease, address, expected.AsSpan(0, length));
                Assert.Equal(read, memory.Read(address, actual.AsSpan(0, length)));
                Assert.Equal(expected[..read], actual[..read]);
            }
        }
    }

    [Fact]
    public void Whole_pages_are_listed_and_parts_are_not()
    {
        PageMap pages = Create(new(0x1000, 0x2FFF, 0x100), new(0x3800, 0x57FF, 0x9000));
        Assert.Null(Locate(pages, 0x1000));
        pages.Add(0x1000);
        Assert.Equal([0x100, 0x10FF, 0x1100, 0x20FF, null, null, null, 0x9800, 0xA7FF, null, null],
            new ulong[] { 0x1000, 0x1FFF, 0x2000, 0x2FFF, 0xFFF, 0x3000, 0x3FFF, 0x4000, 0x4FFF, 0x5000, 0x6000 }.Select(address => Locate(pages, address)));
    }

    [Fact]
    public void A_gigabyte_is_listed_when_it_is_asked_for_and_the_first_of_those_that_share_a_slot_keeps_it()
    {
        PageMap pages = Create(new(Gigabyte - 0x1000, Gigabyte + 0xFFF, 0x100), new(1025 * Gigabyte, (1025 * Gigabyte) + 0xFFF, 0x5000));
        pages.Add(Gigabyte);
        Assert.Equal([null, 0x1100], new[] { Gigabyte - 1, Gigabyte }.Select(address => Locate(pages, address)));
        pages.Add(0);
        Assert.Equal(0x10FF, Locate(pages, Gigabyte - 1));
        pages.Add(1025 * Gigabyte);
        Assert.Null(Locate(pages, 1025 * Gigabyte));
    }

    // A scan for what might be a pointer asks for addresses all over; what is not there takes no slot from what is.
    [Fact]
    public void Where_nothing_is_no_slot_is_taken()
    {
        PageMap pages = Create(new MemorySegment(1025 * Gigabyte, (1025 * Gigabyte) + 0xFFF, 0x5000));
        for (ulong i = 0; i < 1024; i++) pages.Add(i * Gigabyte);
        pages.Add(1025 * Gigabyte);
        Assert.Equal(0x5000, Locate(pages, 1025 * Gigabyte));
    }

    [Fact]
    public void Ranges_without_a_whole_page_are_looked_at_once()
    {
        PageMap pages = Create(new(0x1000, 0x1010, 0x100), new(1024 * Gigabyte, (1024 * Gigabyte) + 0xFFF, 0x5000));
        pages.Add(0x1000);
        pages.Add(1024 * Gigabyte);
        Assert.Null(Locate(pages, 1024 * Gigabyte));
    }

    // Each of these would have a list of 2 MB.
    [Fact]
    public void Lists_of_much_memory_or_of_far_pages_stay_small()
    {
        MemorySegment[] far = [.. Enumerable.Range(1, 1000).SelectMany(i => new MemorySegment[] { Page((ulong)i * Gigabyte), Page(((ulong)(i + 1) * Gigabyte) - 0x1000) })];
        Assert.True(Allocated(far) < 1 << 20);
        long many = Allocated([new(0, 0xFFF, 0x999), .. Enumerable.Range(0, 1000).Select(i => new MemorySegment(((ulong)i * Gigabyte) + 0x3000, ((ulong)(i + 1) * Gigabyte) - 1, 0x100))]);
        Assert.True(many is > 30 << 20 and < 34 << 20, $"{many} bytes");

        Assert.True(Allocated([new(0, (1000 * Gigabyte) - 1, 0x100)]) < 1 << 18);

        static MemorySegment Page(ulong address) => new(address, address + 0xFFF, (long)(address % 999) + 1);

        static long Allocated(MemorySegment[] segments)
        {
            PageMap pages = Create(segments);
            pages.Add(2000 * Gigabyte);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (ulong i = 0; i < 1000; i++) pages.Add(i * Gigabyte);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static PageMap Create(params MemorySegment[] segments) => new(new MemoryRangeMap(segments));

    private static long? Locate(PageMap pages, ulong address) => pages.Locate(address) is >= 0 and var offset ? offset : null;
}
