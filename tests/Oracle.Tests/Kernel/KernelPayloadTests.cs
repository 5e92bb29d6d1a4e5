using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>What follows the header: pages and what tells which they are.</summary>
public sealed class KernelPayloadTests
{
    private static readonly byte[] Joined = PhysicalPages.Join(KernelDumps.Pages);

    [Theory]
    [InlineData("full-x64")]
    [InlineData("full-x86")]
    [InlineData("full-arm64-blobs")]
    [InlineData("full-arm")]
    [InlineData("full-without-type")]
    public void Pages_of_a_complete_dump(string name)
    {
        KernelDump dump = KernelDump.Read(KernelDumps.All[name]());
        Assert.Equal(DumpHeaderValues.Enums.DumpType.Full, dump.DumpType);
        Assert.Equal(Joined, dump.Full!.Data.ToArray());
        Assert.Equal(7, dump.Full.NumberOfPages);
    }

    [Theory]
    [InlineData("summary-x86")]
    [InlineData("summary-x64")]
    public void Pages_of_an_old_kernel_dump(string name)
    {
        SummaryDump summary = KernelDump.Read(KernelDumps.All[name]()).Summary!;
        Assert.Equal(((uint)KernelDumps.Bits, 7u), (summary.SizeOfBitMap, summary.Pages));
        Assert.Equal(PhysicalPages.Bitmap(KernelDumps.Pages, KernelDumps.Bits), summary.Bitmap.ToArray());
        Assert.Equal(Joined, summary.PageData.Data.ToArray());
    }

    [Theory]
    [InlineData("bitmap-full-x64", BitmapDump.Enums.Signature.Full)]
    [InlineData("bitmap-full-x86", BitmapDump.Enums.Signature.Full)]
    [InlineData("bitmap-kernel-x64", BitmapDump.Enums.Signature.Summary)]
    [InlineData("bitmap-kernel-arm64-blobs", BitmapDump.Enums.Signature.Summary)]
    public void Pages_of_a_bitmap(string name, BitmapDump.Enums.Signature signature)
    {
        BitmapDump bitmap = KernelDump.Read(KernelDumps.All[name]()).Bitmap!;
        Assert.Equal((signature, 7ul, (ulong)KernelDumps.Bits), (bitmap.Signature, bitmap.TotalPresentPages, bitmap.Pages));
        Assert.Equal(PhysicalPages.Bitmap(KernelDumps.Pages, KernelDumps.Bits), bitmap.Bitmap.ToArray());
        Assert.Equal(Joined, bitmap.PageData.Data.ToArray());
    }

    [Theory]
    [InlineData("rdmp-8", 6)]
    [InlineData("rdmp-9", 4)]
    [InlineData("rdmp-10-blobs", 6)]
    public void Pages_of_ranges(string name, int entries)
    {
        RdmpDump rdmp = KernelDump.Read(KernelDumps.All[name]()).Rdmp!;
        Assert.Equal(0x40u, rdmp.Marker);
        Assert.Equal(rdmp.MetadataSize - 0x20, rdmp.FirstPageOffset - 0x2040);
        Assert.Equal(entries, rdmp.Metadata.Ranges.Count);
        Assert.Equal([(1ul, 3ul), (0x10ul, 2ul), (0x1Ful, 1ul), (0x64ul, 1ul)], rdmp.Metadata.Ranges.Take(4).Select(range => (range.PageFileNumber, range.NumberOfPages)));
        Assert.All(rdmp.Metadata.Ranges.Skip(4), range => Assert.Equal(0ul, range.PageFileNumber));
        Assert.Equal(name == "rdmp-10-blobs" ? (4u, 7ul) : (null, null), (rdmp.Metadata.NumberOfRanges, rdmp.Metadata.TotalNumberOfPages));
        Assert.Equal(Joined, rdmp.PageData.Data.ToArray()[..Joined.Length]);
    }

    [Theory]
    [InlineData("full-arm64-blobs")]
    [InlineData("bitmap-kernel-arm64-blobs")]
    [InlineData("rdmp-10-blobs")]
    [InlineData("triage-x64-blobs")]
    [InlineData("triage-x86-blobs")]
    public void Secondary_data(string name)
    {
        DumpBlobFile data = KernelDump.Read(KernelDumps.All[name]()).SecondaryData!;
        Assert.True(data.IsPresent);
        Assert.Equal((16u, 0xF0004A61u), (data.HeaderSize, data.BuildNumber));
        Assert.Equal([3, 0, 16], data.Blobs!.Select(blob => blob.Data.Length));
        Assert.Equal([5u, 0, 0], data.Blobs!.Select(blob => blob.PostPad));
        Assert.Equal(0x270A33FDu, data.Blobs![0].Tag.Data1);
        Assert.Equal([1, 2, 3], data.Blobs[0].Data.ToArray());
    }

    [Fact]
    public void Other_bytes_behind_the_pages_are_no_secondary_data()
    {
        DumpBlobFile data = KernelDump.Read((byte[])[.. KernelDumps.All["full-x64"](), .. new byte[100]]).SecondaryData!;
        Assert.Equal((false, null, 92), (data.IsPresent, (object?)data.Blobs, data.Rest!.Value.Length));
        Assert.Null(KernelDump.Read(KernelDumps.All["full-x64"]()).SecondaryData);
    }

    [Fact]
    public void A_dump_that_was_cut_off_loses_its_pages_alone()
    {
        KernelDump dump = KernelDump.Read(KernelDumps.All["bitmap-kernel-x64"]()[..^1]);
        Assert.Equal(7ul, dump.Bitmap!.TotalPresentPages);
        Assert.Throws<KaitaiEndOfStreamException>(() => dump.Bitmap.PageData);
    }
}
