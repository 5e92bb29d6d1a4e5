using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Paging files and what refers to them.</summary>
public sealed class PageFileTests
{
    [Fact]
    public void Slots_of_a_raw_file()
    {
        PageFile file = PageFile.Read(PageFileBytes.Raw(5));
        Assert.Equal((PageFile.Enums.Content.Raw, 5L, false), (file.Content, (long)file.NumberOfSlots, file.IsCutOff));
        Assert.Equal(PageFileBytes.Slot(3), file.Slots.Data.ToArray()[(3 * 4096)..(4 * 4096)]);
        Assert.Null(file.Dump);
    }

    [Fact]
    public void A_sparse_file_and_one_that_was_cut_off()
    {
        PageFile sparse = PageFile.Read(PageFileBytes.Sparse(100, 7, 99));
        Assert.Equal(PageFileBytes.Slot(99), sparse.Slots.Data.ToArray()[(99 * 4096)..]);
        PageFile cut = PageFile.Read(PageFileBytes.Truncated(3, 100));
        Assert.Equal((2L, true), ((long)cut.NumberOfSlots, cut.IsCutOff));
        Assert.Equal((0L, true, PageFile.Enums.Content.Raw), PageFile.Read(new byte[] { 1, 2 }) is var tiny ? ((long)tiny.NumberOfSlots, tiny.IsCutOff, tiny.Content) : default);
    }

    [Theory]
    [InlineData("full-x64", PageFile.Enums.Content.Dump64)]
    [InlineData("summary-x86", PageFile.Enums.Content.Dump32)]
    public void A_dump_at_the_start(string dump, PageFile.Enums.Content content)
    {
        byte[] bytes = KernelDumps.All[dump]();
        PageFile file = PageFile.Read(PageFileBytes.UnderDump(bytes, 40));
        Assert.Equal(content, file.Content);
        Assert.Equal(KernelDump.Read(bytes).Machine, file.Dump!.Machine);
        Assert.Equal(PageFileBytes.Slot(39), file.Slots.Data.ToArray()[(39 * 4096)..]);
    }

    [Theory]
    [InlineData(3790u, MmpteX64.Enums.Layout.Vista)]
    [InlineData(7601u, MmpteX64.Enums.Layout.Win7)]
    [InlineData(9600u, MmpteX64.Enums.Layout.Win8)]
    [InlineData(16299u, MmpteX64.Enums.Layout.Win10)]
    [InlineData(17134u, MmpteX64.Enums.Layout.Unknown)]
    [InlineData(17763u, MmpteX64.Enums.Layout.V1809)]
    [InlineData(26100u, MmpteX64.Enums.Layout.V1809)]
    public void Builds_of_x64_have_their_layout(uint build, MmpteX64.Enums.Layout layout) =>
        Assert.Equal(layout, MmpteX64.Read(build, new PlainBytes(8).U8(0, 0x80).ToArray()).Layout);

    // The entry of the white paper's figure 7: page file 2, slot 0x1BBEDA, protection 4, stored with the mask not applied.
    [Fact]
    public void The_published_software_entry_of_x64()
    {
        MmpteX64 entry = MmpteX64.Read(18362, new PlainBytes(8).U8(0, 0x001BBEDA_00002084).ToArray());
        Assert.Equal((false, true, false, false), (entry.IsValid, entry.IsSoftware, entry.IsTransition, entry.IsPrototype));
        MmpteX64.Types.SoftwareV1809 software = entry.SoftwareV1809!;
        Assert.Equal((2ul, 0x1BBEDAul, 4ul, false), (software.PageFileLow, software.PageFileHigh, software.Protection, software.SwizzleBit));
        Assert.Equal(0x80, entry.HardwareStateMaskOffset);
    }

    [Fact]
    public void Software_entries_of_other_builds()
    {
        byte[] old = new PlainBytes(8).U8(0, (0x1234ul << 32) | (1 << 12) | (4 << 5) | (2 << 1)).ToArray();
        Assert.Equal((2ul, 4ul, 0x1234ul, true), MmpteX64.Read(14393, old).SoftwareWin10 is { } win10 ? (win10.PageFileLow, win10.Protection, win10.PageFileHigh, win10.PageFileReserved) : default);
        Assert.Equal((2ul, 0x1234ul, true), MmpteX86Pae.Read(7601, old).SoftwareWin7 is { } win7 ? (win7.PageFileLow, win7.PageFileHigh, win7.InStore) : default);
        byte[] arm = new PlainBytes(8).U8(0, (0x1234ul << 32) | (3 << 6) | (4 << 1)).ToArray();
        Assert.Equal((3ul, 4ul, 0x1234ul), MmpteArm64.Read(22000, arm).Software is { } software ? (software.PageFileLow, software.Protection, software.PageFileHigh) : default);
        byte[] small = new PlainBytes(4).U4(0, (0x12345u << 12) | (4 << 5) | (1 << 1)).ToArray();
        Assert.Equal((1ul, 4ul, 0x12345ul), MmpteX86.Read(2600, small).SoftwareXp is { } xp ? (xp.PageFileLow, xp.Protection, xp.PageFileHigh) : default);
    }

    [Fact]
    public void Entries_of_other_forms()
    {
        MmpteX64 transition = MmpteX64.Read(19041, new PlainBytes(8).U8(0, (0x12345ul << 12) | 0x800 | (4 << 5)).ToArray());
        Assert.Equal((0x12345ul, 4ul), (transition.Transition!.PageFrameNumber, transition.Transition.Protection));
        MmpteX64 prototype = MmpteX64.Read(19041, new PlainBytes(8).U8(0, 0x8D01_2345_6780_0400).ToArray());
        Assert.Equal((0x8D0123456780ul, true), (prototype.PrototypeV1809!.ProtoAddress, prototype.PrototypeV1809.Prototype));
        MmpteX64 valid = MmpteX64.Read(19041, new PlainBytes(8).U8(0, 0x80000000_01234863).ToArray());
        Assert.Equal((0x1234ul, true, true, false), (valid.Hardware!.PageFrameNumber, valid.Hardware.Write, valid.Hardware.NoExecute, valid.Hardware.LargePage));
    }

    [Theory]
    [InlineData(0, 0ul)]
    [InlineData(45, 0x2000_0000_0000ul)]
    public void The_mask_against_L1TF(byte bit, ulong mask)
    {
        KddebuggerData64 data = KddebuggerData64.Read(DebuggerDataBytes.Of(KernelDumps.X64, l1tfBit: bit));
        Assert.Equal((true, mask), (data.HasInvalidPteMask, (ulong)data.InvalidPteMask!));
        Assert.False(KddebuggerData64.Read(DebuggerDataBytes.Of(KernelDumps.X64, 0x2C0)).HasInvalidPteMask);
    }
}
