using System.Buffers.Binary;
using Tephra.Formats;
using Kinds = Tephra.Formats.DumpHeaderValues.Enums.DumpType;

namespace Tephra.Engine;

/// <summary>Makes kernel dumps of physical memory: header, what says which pages there are, and the pages.</summary>
internal static class KernelDumpImage
{
    private const int BitmapHeaderSize = 0x38;
    private const int PagesField = 0x30; // of it: how many bits the bitmap has
    private const int RdmpHeaderSize = 0x20;
    private const int MetadataSizeField = 0x10;
    private const int MetadataHeaderSize = 16;
    private const int RangeSize = 16;
    private const uint RdmpMarker = 0x40;

    // 2^32 pages are 16 TB, and their bits 512 MB.
    private const ulong MostBits = 1ul << 32;

    /// <summary>Makes one of a kind that holds pages.</summary>
    public static DumpImage Build(KernelHeaderCopy header, KernelDumpKind kind, SelectedPages pages)
    {
        var image = new DumpImage();
        long first = kind switch
        {
            KernelDumpKind.Full => PutRuns(header, pages),
            KernelDumpKind.BitmapFull or KernelDumpKind.BitmapKernel => PutBitmap(image, header, kind, pages),
            _ => PutRanges(image, header, kind, pages),
        };
        image.Put(first, new DumpPiece(new PageContent(pages), 0, checked((long)pages.Count * PhysicalMemory.PageSize)));
        return image;
    }

    private static long PutRuns(KernelHeaderCopy header, SelectedPages pages)
    {
        List<(ulong First, ulong Count)> runs = [.. pages.Runs.Take(header.MostRuns + 1)];
        if (runs.Count > header.MostRuns)
            throw new DumpWriteException($"the memory is in more runs than the {header.MostRuns} that a dump of this kind has room for; one with a bitmap (5) takes any number");
        header.SetRuns(runs);
        return header.Size;
    }

    private static long PutBitmap(DumpImage image, KernelHeaderCopy header, KernelDumpKind kind, SelectedPages pages)
    {
        ulong bits = 0;
        foreach ((ulong run, ulong runLength) in pages.Runs)
            bits = run + runLength;
        if (bits > MostBits)
            throw new DumpWriteException($"page 0x{bits - 1:x} lies past 16 TB of physical memory, further than a bitmap is written for; dumps with ranges (8, 9, 10) take any page");
        long bitmapSize = (long)((bits + 7) / 8);
        long first = MinidumpLayout.Align(header.Size + BitmapHeaderSize + bitmapSize, PhysicalMemory.PageSize);
        byte[] fixedPart = new BitmapDump
        {
            Signature = kind == KernelDumpKind.BitmapFull ? BitmapDump.Enums.Signature.Full : BitmapDump.Enums.Signature.Summary,
            ValidDump = "DUMP"u8.ToArray(),
            Reserved = new byte[20],
            FirstPage = (ulong)first,
            TotalPresentPages = pages.Count,
            Bitmap = Array.Empty<byte>(),
        }.ToArray();
        // The bitmap itself is made when its turn comes.
        BinaryPrimitives.WriteUInt64LittleEndian(fixedPart.AsSpan(PagesField), bits);
        image.Put(header.Size, fixedPart.AsMemory(0, BitmapHeaderSize));
        image.Put(header.Size + BitmapHeaderSize, new DumpPiece(new BitmapContent(pages), 0, bitmapSize));
        return first;
    }

    private static long PutRanges(DumpImage image, KernelHeaderCopy header, KernelDumpKind kind, SelectedPages pages)
    {
        bool isComplete = kind == KernelDumpKind.CompleteMemory;
        long ranges = 0;
        foreach ((ulong run, _) in pages.Runs)
        {
            if (run == 0 && !isComplete)
                throw new DumpWriteException("in dumps of kinds 8 and 9 a range that begins at page 0 ends the list, and this memory has that page; one with a bitmap (6) can hold it");
            ranges++;
        }

        long start = header.Size + RdmpHeaderSize;
        // Zeros fill up to a page: in kinds 8 and 9 they end the list, in 10 the number of pages does.
        long first = MinidumpLayout.Align(start + MetadataHeaderSize + (ranges * RangeSize), PhysicalMemory.PageSize);
        var metadata = new RdmpDump.Types.Metadata((Kinds)kind) { Ranges = [] };
        if (isComplete)
            (metadata.NumberOfRanges, metadata.Unknown1, metadata.Unknown2, metadata.TotalNumberOfPages) = (checked((uint)ranges), 0, 0, pages.Count);
        else
            (metadata.Unknown3, metadata.Unknown4) = (0, 0);
        byte[] fixedPart = new RdmpDump((Kinds)kind)
        {
            Marker = RdmpMarker,
            Signature = "RDMP"u8.ToArray(),
            ValidDump = "DUMP"u8.ToArray(),
            FirstPageOffset = (ulong)first,
            Metadata = metadata,
        }.ToArray();
        // The ranges themselves are made when their turn comes.
        BinaryPrimitives.WriteUInt64LittleEndian(fixedPart.AsSpan(MetadataSizeField), (ulong)(first - start));
        image.Put(header.Size, fixedPart.AsMemory(0, RdmpHeaderSize + MetadataHeaderSize));
        image.Put(start + MetadataHeaderSize, new DumpPiece(new RangeContent(pages), 0, ranges * RangeSize));
        return first;
    }
}
