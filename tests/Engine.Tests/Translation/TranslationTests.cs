using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Where addresses lead, entry by entry.</summary>
public sealed class TranslationTests
{
    [Theory]
    [InlineData(PageTableKind.X86, 2)]
    [InlineData(PageTableKind.Pae, 3)]
    [InlineData(PageTableKind.X64, 4)]
    [InlineData(PageTableKind.X64Five, 5)]
    [InlineData(PageTableKind.Arm64, 4)]
    public void The_base_each_entry_and_the_address(PageTableKind kind, int levels)
    {
        var image = new PageTableImage(new PageEntryBits(kind, 7601));
        ulong at = PageTableScenarios.Kernel(kind) + 0x5000, data = image.NewData();
        image.Put(at, 1, image.Bits.Page(data));
        TranslatedMemory memory = PageTableMachine.Open(image);
        var offsets = new PhysicalAddress[levels + 2];
        Translation translation = memory.Translate(at + 0x123, offsets, out int count);
        Assert.Equal((levels + 2, (data << 12) + 0x123), (count, translation.PhysicalAddress!.Value.Value));
        Assert.Equal((image.Root, translation.PhysicalAddress.Value), (offsets[0].Value, offsets[^1]));
        for (int i = 1; i < offsets.Length - 1; i++)
        {
            // Each entry leads to the page that the next one is in.
            ulong entry = image.EntrySize == 4 ? BitConverter.ToUInt32(Bytes(image, offsets[i])) : BitConverter.ToUInt64(Bytes(image, offsets[i]));
            Assert.Equal(offsets[i + 1].Value >> 12, (entry & 0xFFFF_FFFF_FFFF) >> 12);
        }

        Assert.Equal(translation, memory.Translate(at + 0x123, offsets.AsSpan(0, 1), out count));
        Assert.Equal(levels + 2, count);
        Assert.Equal(translation, memory.Translate(at + 0x123));
    }

    [Fact]
    public void They_end_where_the_walk_does()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X64, 19041));
        TranslatedMemory memory = PageTableMachine.Open(image);
        ulong start = PageTableScenarios.Kernel(PageTableKind.X64), area = image.Span(2);
        Assert.Equal(5, Count(memory, start + (4 * area), out Translation absent)); // the base, and four entries
        Assert.Equal(new MemoryFault(MemoryFaultKind.NotPresent, PageTableLevel.PT), absent.Fault);
        Assert.Equal(4, Count(memory, start + (12 * area), out _)); // an entry of the third says that there is no table
        Assert.Equal(4, Count(memory, start + (8 * area), out Translation pagedTable)); // its table is in a paging file, the page is not
        Assert.NotNull(pagedTable.PhysicalAddress);
        Assert.Equal(5, Count(memory, start + 0x6000, out Translation paged));
        Assert.Equal((0, 3ul << 12), (paged.PageFile, paged.PageFileOffset));
        Assert.Equal(5, Count(memory, start + (32 * area), out Translation large)); // the base, three entries, the address
        Assert.Equal(area, large.PhysicalAddress!.Value.Value);
        Assert.Equal(0, Count(memory, 1ul << 47, out _));
    }

    [Fact]
    public void Bits_of_the_base_that_are_no_address_do_not_matter()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.Arm64, 22000));
        ulong at = PageTableScenarios.Kernel(PageTableKind.Arm64);
        var memory = new TranslatedMemory(new InMemoryPages(image.Pages), PageTableMachine.Settings(image.Bits), image.Root | 0x0040_0000_0000_0001);
        Assert.Equal(PageTableMachine.Open(image).Translate(at), memory.Translate(at));
        Assert.NotNull(memory.Translate(at).PhysicalAddress);
    }

    // The form of entry that ARM64 has no meaning for at the lowest level, and x64 none at the highest.
    [Theory]
    [InlineData(PageTableKind.Arm64, 1, "not-present:PT")]
    [InlineData(PageTableKind.Arm64, 4, "not-present:PML4")]
    [InlineData(PageTableKind.X64, 4, "not-present:PML4")]
    [InlineData(PageTableKind.X64Five, 5, "not-present:PML5")]
    public void Reserved_forms_lead_nowhere(PageTableKind kind, int level, string error)
    {
        var image = new PageTableImage(new PageEntryBits(kind, 20348));
        ulong at = PageTableScenarios.Kernel(kind);
        image.Put(at, 1, image.Bits.Page(image.NewData()));
        image.Put(at, level, image.Bits.Large(0x200));
        Assert.Equal(error, PageTableMachine.Name(PageTableMachine.Open(image).Explain(at)));
    }

    // PSE-36: bits 13 to 20 of an entry of 4 MB are bits 32 to 39 of the physical address.
    [Fact]
    public void A_page_of_4_MB_above_4_GB()
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X86, 2600));
        image.Put(0x80400000, 2, image.Bits.Large(0x400) | (3 << 13));
        Assert.Equal(0x3_0040_1234ul, PageTableMachine.Open(image).Translate(0x80401234).PhysicalAddress!.Value.Value);
    }

    [Fact]
    public void Prototypes_of_x86_need_the_start_of_the_paged_pool()
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X86, 2600));
        image.Put(0x80400000, 1, image.Bits.Prototype(0x80500040));
        var memory = new TranslatedMemory(new InMemoryPages(image.Pages), new TranslationSettings(PageTableFormat.X86, 2600), image.Root);
        Assert.Equal(new MemoryFault(MemoryFaultKind.UnsupportedBuild, PageTableLevel.PT), memory.Explain(0x80400000));
    }

    // A prototype that is mapped by a prototype that is mapped by the first.
    [Fact]
    public void Prototypes_that_lead_in_a_circle()
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X64, 19041));
        ulong at = PageTableScenarios.Kernel(PageTableKind.X64);
        image.Put(at, 1, image.Bits.Prototype(at + 0x1000));
        image.Put(at + 0x1000, 1, image.Bits.Prototype(at));
        Assert.Equal(new MemoryFault(MemoryFaultKind.Vad, PageTableLevel.PT), PageTableMachine.Open(image).Explain(at));
    }

    private static int Count(TranslatedMemory memory, ulong address, out Translation translation)
    {
        translation = memory.Translate(address, [], out int count);
        return count;
    }

    private static byte[] Bytes(PageTableImage image, PhysicalAddress address) => image.Pages[address.Value >> 12][(int)(address.Value & 0xFFF)..];
}
