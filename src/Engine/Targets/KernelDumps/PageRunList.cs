using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>Runs of pages as a dump lists them, whose bytes follow each other in the file; becomes the memory they describe.</summary>
/// <param name="source">The dump.</param>
/// <param name="firstPage">Where the first page lies in it, in bytes from its start.</param>
/// <param name="note">Takes what can't be true.</param>
internal sealed class PageRunList(ByteSource source, long firstPage, Action<string> note)
{
    /// <summary>The most pages there can be: physical addresses have 52 bits on every machine, page numbers 40.</summary>
    public const ulong MostPages = 1ul << 40;

    private const int MostRuns = 1 << 22;

    private readonly List<MemoryRange> _ranges = [];

    /// <summary>How many pages the runs have.</summary>
    public ulong Pages { get; private set; }

    /// <summary>Adds the next run.</summary>
    /// <returns>False where what follows can't be told any more, or there would be too much.</returns>
    public bool Add(ulong page, ulong count)
    {
        if (page >= MostPages || count > MostPages - page)
        {
            note($"a run of {count} pages from page 0x{page:x} passes the end of physical memory");
            return false;
        }

        if (_ranges.Count == MostRuns)
        {
            note($"more than {MostRuns} runs");
            return false;
        }

        if (count > 0)
            _ranges.Add(new MemoryRange(page * PhysicalMemory.PageSize, count * PhysicalMemory.PageSize, (ulong)firstPage + (Pages * PhysicalMemory.PageSize)));
        Pages += count;
        return Pages < MostPages;
    }

    /// <summary>Adds the ranges of an RDMP dump to where they end.</summary>
    public void AddAll(RangeHeader header)
    {
        Span<byte> bytes = stackalloc byte[256 * RangeHeader.RangeSize];
        long at = header.RangesOffset;
        while (header.RangesEnd - at >= RangeHeader.RangeSize && (header.StatedPages is not { } stated || Pages < stated))
        {
            int read = source.Read(at, bytes[..(int)Math.Min(bytes.Length, header.RangesEnd - at)]);
            for (int i = 0; i + RangeHeader.RangeSize <= read; i += RangeHeader.RangeSize)
            {
                ulong page = BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]);
                if (header.EndsAtPageZero ? page == 0 : Pages >= header.StatedPages)
                    return;
                if (!Add(page, BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i + 8)..])))
                    return;
            }

            at += bytes.Length;
        }
    }

    /// <summary>The memory. Where runs overlap, the first answers; what lies behind the end of the file is not there.</summary>
    /// <param name="statedPages">How many pages the dump states.</param>
    public RunMemory ToMemory(ulong statedPages)
    {
        if (statedPages != Pages)
            note($"{statedPages} pages stated, {Pages} in runs");
        MemoryRange cut = _ranges.Find(range => !MemorySegments.IsWhole(range, source.Length));
        if (cut.Length > 0)
            note($"the run from page 0x{cut.Start.Value / PhysicalMemory.PageSize:x} passes the end of the file");
        MemorySegment[] segments = MemorySegments.Create(CollectionsMarshal.AsSpan(_ranges), source.Length);
        ulong covered = 0;
        foreach (MemorySegment segment in segments)
            covered += segment.Last - segment.First + 1;
        if (cut.Length == 0 && covered < Pages * PhysicalMemory.PageSize)
            note("runs overlap: the first answers");
        ulong end = (ulong)firstPage + (Pages * PhysicalMemory.PageSize);
        return new RunMemory(source, new MemoryRangeMap(segments), statedPages, end <= (ulong)source.Length ? (long)end : 0);
    }
}
