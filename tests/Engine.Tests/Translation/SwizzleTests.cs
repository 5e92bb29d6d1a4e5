using Tephra.Formats;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Bits set in invalid entries against L1TF: undone where the dump tells which, and never guessed.</summary>
public sealed class SwizzleTests
{
    private const ulong At = 0xFFFFF804_80000000;
    private const ulong PaeAt = 0x88000000;

    // The entry of the white paper's figure 7: file 2, slot 0x1BBEDA; a mask of bit 45 would make it slot 0x1B9EDA.
    [Theory]
    [InlineData(0ul, 0x1BBEDAul)]
    [InlineData(1ul << 45, 0x1B9EDAul)]
    public void The_published_entry(ulong mask, ulong slot)
    {
        MemoryFault fault = Explain(0x001BBEDA_00002084, mask);
        Assert.Equal((MemoryFaultKind.Compressed, 2, slot), (fault.Kind, fault.PageFile, fault.Slot));
    }

    [Fact]
    public void Without_a_mask_the_published_entry_is_not_resolved() =>
        Assert.Equal(new MemoryFault(MemoryFaultKind.UnsupportedBuild, PageTableLevel.PT), Explain(0x001BBEDA_00002084, null));

    // Bit 4 set: the entry stands as it is, mask or no mask, and bit 45 belongs to the slot.
    [Theory]
    [InlineData(null)]
    [InlineData(1ul << 45)]
    public void An_entry_that_says_so_stands_as_it_is(ulong? mask)
    {
        MemoryFault fault = Explain(0x00002005_00001094, mask);
        Assert.Equal((MemoryFaultKind.NoPageFile, 1, 0x2005ul), (fault.Kind, fault.PageFile, fault.Slot));
    }

    [Theory]
    [InlineData(1ul << 45, 0x00002005_00001084ul, 5ul)]
    [InlineData(1ul << 39, 0x00000085_00001084ul, 5ul)]
    public void The_mask_is_cleared(ulong mask, ulong entry, ulong slot)
    {
        MemoryFault fault = Explain(entry, mask);
        Assert.Equal((MemoryFaultKind.NoPageFile, 1, slot), (fault.Kind, fault.PageFile, fault.Slot));
    }

    // No slot is no slot, whatever bits a mask would clear.
    [Fact]
    public void A_page_never_touched_needs_no_mask() => Assert.Equal(MemoryFaultKind.DemandZero, Explain(0x80, null).Kind);

    [Theory]
    [InlineData(0x2000_0001_2345_6880ul, 1ul << 45, 0x1_2345_6000ul)]
    [InlineData(0x0000_0001_2345_6880ul, 0ul, 0x1_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6890ul, 1ul << 45, 0x2001_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6880ul, 1ul << 45, 0x0001_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6880ul, null, null)]
    public void Pages_in_transition_are_masked_too(ulong entry, ulong? mask, ulong? physical)
    {
        Translation translation = Open(entry, mask, 19041).Translate(At + 0x10);
        Assert.Equal(physical + 0x10, translation.PhysicalAddress?.Value);
        Assert.Equal(physical is null ? MemoryFaultKind.UnsupportedBuild : MemoryFaultKind.None, translation.Fault.Kind);
    }

    // Bit 45 of the entry is bit 29 of the prototype's address; two prototypes lie that far apart.
    [Theory]
    [InlineData(0xF804_8000_1040_0480ul, 0ul, 0)]
    [InlineData(0xF804_A000_1040_0480ul, 1ul << 45, 0)]
    [InlineData(0xF804_A000_1040_0480ul, 0ul, 1)]
    [InlineData(0xF804_A000_1040_0490ul, 1ul << 45, 1)]
    [InlineData(0xF804_A000_1040_0490ul, null, 1)]
    [InlineData(0xF804_8000_1040_0480ul, null, null)]
    public void Addresses_of_prototypes_are_masked_too(ulong entry, ulong? mask, int? which)
    {
        PageTableImage image = Image(entry, 19041);
        ulong[] data = [image.NewData(), image.NewData()];
        for (int i = 0; i < 2; i++)
        {
            ulong prototypes = image.NewPage();
            image.Put(At + 0x1000 + ((ulong)i << 29), 1, image.Bits.Page(prototypes));
            image.PutAt(0x40, prototypes, image.Bits.Page(data[i]));
        }

        TranslatedMemory memory = Open(image, mask);
        Assert.Equal(which is null ? MemoryFaultKind.UnsupportedBuild : MemoryFaultKind.None, memory.Explain(At).Kind);
        Assert.Equal(which is { } index ? data[index] << 12 : null, memory.Translate(At).PhysicalAddress?.Value);
    }

    // x86 with PAE has the same bit, and the same rule, in entries of every form.
    [Theory]
    [InlineData(0x2000_0001_2345_6880ul, 1ul << 45, 0x1_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6880ul, 1ul << 45, 0x1_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6890ul, 1ul << 45, 0x2001_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6890ul, null, 0x2001_2345_6000ul)]
    [InlineData(0x0000_0001_2345_6880ul, 0ul, 0x1_2345_6000ul)]
    [InlineData(0x0000_2001_2345_6880ul, null, null)]
    public void Pages_in_transition_of_PAE_are_masked_too(ulong entry, ulong? mask, ulong? physical)
    {
        Translation translation = Open(PaeImage(entry), mask).Translate(PaeAt + 0x10);
        Assert.Equal(physical + 0x10, translation.PhysicalAddress?.Value);
        Assert.Equal(physical is null ? MemoryFaultKind.UnsupportedBuild : MemoryFaultKind.None, translation.Fault.Kind);
    }

    // Bit 45 of the entry is bit 13 of the prototype's address.
    [Theory]
    [InlineData(0x8810_1040_0000_0400ul, 0ul, 0)]
    [InlineData(0x8810_3040_0000_0400ul, 1ul << 45, 0)]
    [InlineData(0x8810_3040_0000_0400ul, 0ul, 1)]
    [InlineData(0x8810_3040_0000_0410ul, 1ul << 45, 1)]
    [InlineData(0x8810_3040_0000_0410ul, null, 1)]
    [InlineData(0x8810_1040_0000_0400ul, null, null)]
    public void Addresses_of_prototypes_of_PAE_are_masked_too(ulong entry, ulong? mask, int? which)
    {
        PageTableImage image = PaeImage(entry);
        ulong[] data = [image.NewData(), image.NewData()];
        for (int i = 0; i < 2; i++)
        {
            ulong prototypes = image.NewPage();
            image.Put(PaeAt + 0x10_1000 + ((ulong)i << 13), 1, image.Bits.Page(prototypes));
            image.PutAt(0x40, prototypes, image.Bits.Page(data[i]));
        }

        TranslatedMemory memory = Open(image, mask);
        Assert.Equal(which is null ? MemoryFaultKind.UnsupportedBuild : MemoryFaultKind.None, memory.Explain(PaeAt).Kind);
        Assert.Equal(which is { } index ? data[index] << 12 : null, memory.Translate(PaeAt).PhysicalAddress?.Value);
    }

    // Sources contradict each other about 1803; before it there was no mask, and none is needed.
    [Fact]
    public void Other_builds()
    {
        Assert.Equal(MemoryFaultKind.UnsupportedBuild, Explain(0x00000005_00001084, 0, 17134).Kind);
        Assert.Equal(MemoryFaultKind.UnsupportedBuild, Explain(0x00000005_00001084, 1ul << 45, 17134).Kind);
        Assert.Equal(MemoryFaultKind.DemandZero, Explain(0x80, null, 17134).Kind);
        Assert.Equal(new MemoryFault(MemoryFaultKind.NotPresent, PageTableLevel.PT), Explain(0x200, null, 17134));
        Assert.Equal(MemoryFaultKind.Vad, Explain(0x1000, null, 17134).Kind);
        MemoryFault old = Explain(0x00002005_00000082, null, 16299);
        Assert.Equal((MemoryFaultKind.NoPageFile, 1, 0x2005ul), (old.Kind, old.PageFile, old.Slot));
    }

    [Theory]
    [InlineData(0x3A0, 0, 4, 0ul)]
    [InlineData(0x3A0, 45, 4, 1ul << 45)]
    [InlineData(0x3A0, 39, 4, 1ul << 39)]
    [InlineData(0x3A0, 45, 5, null)]
    [InlineData(0x3A0, 77, 4, null)]
    [InlineData(0x2C0, 45, 4, null)]
    public void The_dump_tells_the_mask_or_nobody_does(int size, byte bit, byte swizzle, ulong? mask)
    {
        byte[] data = DebuggerDataBytes.Of(KernelDumps.X64, 0x3A0, l1tfBit: bit);
        data[0x2C3] = swizzle;
        Assert.Equal(mask, InvalidEntryMasks.Of(KddebuggerData64.Read(data[..size])));
    }

    private static MemoryFault Explain(ulong entry, ulong? mask, uint build = 19041) => Open(entry, mask, build).Explain(At);

    private static TranslatedMemory Open(ulong entry, ulong? mask, uint build) => Open(Image(entry, build), mask);

    private static TranslatedMemory Open(PageTableImage image, ulong? mask) =>
        new(new InMemoryPages(image.Pages), PageTableMachine.Settings(image.Bits) with { InvalidEntryMask = mask }, image.Root);

    private static PageTableImage PaeImage(ulong entry)
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.Pae, 19041));
        image.Put(PaeAt, 1, entry);
        return image;
    }

    private static PageTableImage Image(ulong entry, uint build)
    {
        var image = new PageTableImage(new PageEntryBits(PageTableKind.X64, build));
        image.Put(At, 1, entry);
        return image;
    }
}
