using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The physical memory of a kernel dump of any kind. What the dump says of it is noted as a problem where it can't be true.</summary>
/// <param name="dump">The dump.</param>
/// <param name="source">The dump's bytes.</param>
/// <param name="problems">Where lies are noted.</param>
internal sealed class PhysicalMemoryReader(KernelDump dump, ByteSource source, ProblemLog problems)
{
    // 256 TB of memory: an eighth of that many bits is counted through at most.
    private const ulong MostBits = 1ul << 36;

    /// <summary>The memory; null where a dump of its kind has none, or what says which pages there are is missing.</summary>
    public PhysicalMemory? Read() => dump.DumpType switch
    {
        DumpHeaderValues.Enums.DumpType.Full => ReadRuns(),
        DumpHeaderValues.Enums.DumpType.Summary or DumpHeaderValues.Enums.DumpType.BitmapFull or DumpHeaderValues.Enums.DumpType.BitmapKernel => ReadBitmap(),
        _ => dump.IsRdmp ? ReadRanges() : null,
    };

    /// <summary>Counts the pages of a bitmap through, and notes where their number is not the one stated.</summary>
    public void Check(PhysicalMemory? memory)
    {
        if (memory is not BitmapMemory bitmap)
            return;
        if ((ulong)bitmap.SetBits != bitmap.PageCount)
            Note($"{bitmap.PageCount} pages stated, {bitmap.SetBits} bits set in the bitmap");
        if (bitmap.SetBits > bitmap.PagesInFile)
            Note($"{bitmap.SetBits} bits set in the bitmap, room for {bitmap.PagesInFile} pages in the file");
    }

    private RunMemory? ReadRuns()
    {
        var list = new PageRunList(source, dump.HeaderSize, Note);
        ulong stated;
        if (dump.Header64 is { PhysicalMemoryBlock: { HasRuns: true } wide })
        {
            stated = wide.NumberOfPages;
            foreach (var run in wide.Runs ?? [])
            {
                if (!list.Add(run.BasePage, run.PageCount))
                    break;
            }
        }
        else if (dump.Header32 is { PhysicalMemoryBlock: { HasRuns: true } narrow })
        {
            stated = narrow.NumberOfPages;
            foreach (var run in narrow.Runs ?? [])
            {
                if (!list.Add(run.BasePage, run.PageCount))
                    break;
            }
        }
        else
        {
            Note("the header has no runs of physical memory", 0);
            return null;
        }

        return list.ToMemory(stated);
    }

    private BitmapMemory? ReadBitmap()
    {
        if (BitmapHeader.Read(dump, source) is not { } header)
        {
            Note("neither SDMP nor FDMP behind the header");
            return null;
        }

        if (header.FirstPage <= (ulong)header.BitmapOffset || header.FirstPage > long.MaxValue)
        {
            Note($"the first page can't be at 0x{header.FirstPage:x}");
            return null;
        }

        // The bitmap ends where the pages begin, and where the file does.
        ulong room = (ulong)Math.Max(Math.Min((long)header.FirstPage, source.Length) - header.BitmapOffset, 0);
        ulong bits = Math.Min(Math.Min(header.StatedBits, MostBits), room * 8);
        if (bits < header.StatedBits)
            Note($"a bitmap of {header.StatedBits} bits stated, room for {bits}");
        if (header.FirstPage >= (ulong)source.Length && header.StatedPages > 0)
            Note($"the first page at 0x{header.FirstPage:x} lies behind the end of the file");
        return new BitmapMemory(source, new PageBitmap(source, header.BitmapOffset, (long)bits), (long)header.FirstPage, header.StatedPages);
    }

    private RunMemory? ReadRanges()
    {
        if (RangeHeader.Read(dump, source) is not { } header)
        {
            Note("no RDMP behind the header");
            return null;
        }

        if (header.FirstPage < (ulong)header.RangesOffset || header.FirstPage > long.MaxValue)
        {
            Note($"the first page can't be at 0x{header.FirstPage:x}");
            return null;
        }

        var list = new PageRunList(source, (long)header.FirstPage, Note);
        list.AddAll(header);
        return list.ToMemory(header.StatedPages ?? list.Pages);
    }

    private void Note(string reason) => Note(reason, dump.HeaderSize);

    private void Note(string reason, long offset) => problems.Add(KernelPart.PhysicalMemory, offset, reason);
}
