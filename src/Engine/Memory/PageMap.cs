using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>
/// Where the pages of captured memory lie in the dump, as a page table has it: an address's gigabyte leads to its pages, the page to its place.
/// Found without a branch to mispredict. A gigabyte's pages are listed when it is first read from, at eight bytes each; what no
/// list has, the <see cref="MemoryRangeMap"/> is asked for.
/// </summary>
internal sealed class PageMap
{
    /// <summary>The size of a page in bytes. Windows captures whole pages, except for stacks and what pointers lead to in small dumps.</summary>
    public const int PageSize = 1 << PageBits;

    /// <summary>Gigabytes that are this many apart share a slot; the first one has it.</summary>
    public const int Slots = 1024;

    private const int PageBits = 12;
    private const int GigabyteBits = 30;

    // Lists take at most 32 MB, and at least one piece of sixteen is there.
    private const int MostPieces = 1 << 22;
    private const int MostPiecesForOne = 16;

    private static readonly StrongBox<PageRun> Unread = new(PageRun.Empty);

    private readonly MemoryRangeMap _map;
    private readonly Lock _adding = new();
    private SlotList _slots;
    private int _pieces;

    /// <summary>Takes the memory; lists nothing yet.</summary>
    public PageMap(MemoryRangeMap map)
    {
        _map = map;
        ((Span<StrongBox<PageRun>>)_slots).Fill(Unread);
    }

    /// <summary>The slot of an address's gigabyte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint SlotOf(ulong address) => (nint)((address >> GigabyteBits) % Slots);

    /// <inheritdoc cref="PageRun.Locate"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Locate(ulong address) => Unsafe.Add(ref Unsafe.As<SlotList, StrongBox<PageRun>>(ref _slots), SlotOf(address)).Value.Locate(address);

    /// <summary>Lists the pages around an address that was not found, if that was not tried before.</summary>
    /// <returns>The pages of the gigabyte that has the address's slot.</returns>
    public PageRun Add(ulong address)
    {
        ref StrongBox<PageRun> slot = ref _slots[(int)SlotOf(address)];
        if (slot != Unread)
            return slot.Value;
        lock (_adding)
        {
            // Where nothing is, another that shares the slot may have something. What has no list keeps it all the same: to find out takes a look at
            // all its ranges.
            if (slot == Unread && List(address >> GigabyteBits) is { } run)
                Volatile.Write(ref slot, new StrongBox<PageRun>(run));
            return slot.Value;
        }
    }

    private PageRun? List(ulong gigabyte)
    {
        long first = (long)(gigabyte << (GigabyteBits - PageBits)), last = first + (1 << (GigabyteBits - PageBits)) - 1;
        ReadOnlySpan<MemorySegment> segments = _map.Overlapping(gigabyte << GigabyteBits, (gigabyte << GigabyteBits) + ((1 << GigabyteBits) - 1));
        if (segments.IsEmpty)
            return null;
        (long held, long firstHeld, long lastHeld, long edges, long end) = (0, last + 1, first - 1, 1 << (GigabyteBits - PageBits), 0);
        foreach (MemorySegment segment in segments)
        {
            (long from, long to) = PagesOf(segment, first, last);
            if (from > to) continue;
            (held, firstHeld, lastHeld, edges) = (held + (to - from + 1), Math.Min(firstHeld, from), to, edges | from | (to + 1));
            end = Math.Max(end, segment.FileOffset + (long)(segment.Last - segment.First) + 1);
        }

        // Every piece is of one segment alone, or of none.
        int shift = BitOperations.TrailingZeroCount(edges);
        long count = (lastHeld - firstHeld + 1) >> shift;
        if (held == 0 || count > (held >> shift) * MostPiecesForOne || count > MostPieces - _pieces)
            return PageRun.Empty;
        _pieces += (int)count;
        long[] distances = new long[count];
        for (int i = 0; i < distances.Length; i++) distances[i] = unchecked(PageRun.Nowhere - ((firstHeld + ((long)i << shift)) << PageBits));
        foreach (MemorySegment segment in segments)
        {
            (long from, long to) = PagesOf(segment, first, last);
            if (from <= to)
                distances.AsSpan((int)((from - firstHeld) >> shift), (int)((to - from + 1) >> shift)).Fill(unchecked(segment.FileOffset - (long)segment.First));
        }

        return new PageRun((ulong)firstHeld << PageBits, PageBits + shift, distances, end);
    }

    /// <summary>The numbers of a segment's first and last whole page, as far as they are among some; the last is the lower one if there is none.</summary>
    private static (long First, long Last) PagesOf(MemorySegment segment, long first, long last)
    {
        long from = (long)(segment.First >> PageBits) + (segment.First % PageSize == 0 ? 0 : 1);
        long to = (long)(segment.Last >> PageBits) - (segment.Last % PageSize == PageSize - 1 ? 0 : 1);
        return (Math.Max(first, from), Math.Min(last, to));
    }

    [InlineArray(Slots)]
    private struct SlotList
    {
        private StrongBox<PageRun> _first;
    }
}
