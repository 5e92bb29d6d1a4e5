using System.Diagnostics;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Tables with bits flipped, and tables that lead in circles: an answer always comes, and soon.</summary>
public sealed class DamagedPageTableTests
{
    public static TheoryData<PageTableKind, uint> Machines => new()
    {
        { PageTableKind.X86, 7601 }, { PageTableKind.Pae, 19045 }, { PageTableKind.X64, 9600 }, { PageTableKind.X64, 22631 },
        { PageTableKind.X64Five, 26100 }, { PageTableKind.Arm64, 22000 },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Flipped_bits(PageTableKind kind, uint build)
    {
        int readable = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build));
            Flip(image, new Random(seed));
            TranslatedMemory memory = PageTableMachine.Open(image);
            byte[] page = new byte[4096];
            foreach (PageExpectation expected in image.Expectations)
            {
                int read = memory.Read(expected.Address, page);
                Assert.Equal(read > 0, memory.Explain(expected.Address).Kind == MemoryFaultKind.None);
                if (read > 0) readable++;
            }

            VirtualAddress from = 0;
            for (int i = 0; i < 200 && memory.TryFindRange(from, out AddressRange range) && range.Last.Value != ulong.MaxValue; i++)
            {
                Assert.True(range.First >= from && range.Last >= range.First);
                from = range.Last + 1;
            }
        }

        Assert.True(readable > 100);
    }

    // Each table's every entry leads to the table itself: 2^36 pages that all are in the dump.
    [Fact]
    public void A_table_that_is_its_own_every_entry()
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X64, 19041));
        for (ulong i = 0; i < 512; i++) image.PutAt(i * 8, image.Root >> 12, image.Bits.Table(image.Root >> 12));
        Stopwatch watch = Stopwatch.StartNew();
        TranslatedMemory memory = PageTableMachine.Open(image);
        Assert.True(memory.TryFindRange(0, out AddressRange range));
        Assert.True(range.Length >= 1ul << 36);
        Assert.Equal(4096, memory.Read(0x1234_5678_9000, new byte[4096]));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    // One page at the start of user addresses, one at the end of the kernel's: what lies between costs a look at each entry of five tables.
    [Fact]
    public void A_hole_of_256_TB_is_passed_over_as_a_whole()
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X64, 19041));
        ulong first = image.NewData(), last = image.NewData();
        image.Put(0x1000, 1, image.Bits.Page(first));
        image.Put(0xFFFFFFFF_FFFFF000, 1, image.Bits.Page(last));
        var pages = new CountingPages(new InMemoryPages(image.Pages));
        var memory = new TranslatedMemory(pages, PageTableMachine.Settings(image.Bits), image.Root);
        Assert.Equal([new AddressRange(0x1000, 0x1FFF), new AddressRange(0xFFFFFFFF_FFFFF000, ulong.MaxValue)], memory.Ranges);
        Assert.InRange(pages.Reads, 1, 10 * 512);
    }

    private static void Flip(PageTableImage image, Random random)
    {
        byte[][] pages = [.. image.Pages.Where(page => !page.Value.AsSpan().SequenceEqual(PhysicalPages.Content(page.Key))).Select(page => page.Value), .. image.Slots[0].Values];
        for (int i = 0; i < 40; i++)
        {
            byte[] page = pages[random.Next(pages.Length)];
            // Entries that are there make for more interesting damage than those that are not.
            int at = Enumerable.Range(0, 20).Select(_ => random.Next(page.Length)).FirstOrDefault(at => page[at] != 0);
            page[at] ^= (byte)(1 << random.Next(8));
        }
    }

    private sealed class CountingPages(PhysicalMemory inner) : PhysicalMemory
    {
        public int Reads { get; private set; }

        public override ulong PageCount => inner.PageCount;

        public override int Read(PhysicalAddress address, Span<byte> destination)
        {
            Reads++;
            return inner.Read(address, destination);
        }

        public override bool TryFindPages(ulong page, out ulong first, out ulong count) => inner.TryFindPages(page, out first, out count);
    }
}
