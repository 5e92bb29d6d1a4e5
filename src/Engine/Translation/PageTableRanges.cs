namespace Tephra.Engine;

/// <summary>Finds runs of readable addresses in page tables. Absent tables are passed over as a whole.</summary>
internal sealed class PageTableRanges(PageTableWalker walker, PhysicalMemory physical)
{
    // Tables that were damaged may lead in circles, and then describe more than anyone can wait for.
    private const int MostSearched = 1 << 26;
    private const int MostJoined = 1 << 24;

    private const int PageShift = 12;
    private const ulong LowestSpread = 0x80000000;

    private ulong UpperHalf => walker.Geometry.SignExtend(1ul << (walker.Geometry.AddressBits - 1));

    /// <summary>Finds the run that holds an address, or else the first one after it.</summary>
    public bool TryFind(ulong address, out AddressRange range)
    {
        range = default;
        PageTableGeometry geometry = walker.Geometry;
        bool canonical = geometry.TryCanonicalize(address, out ulong at);
        // A 32-bit machine's addresses with their sign spread are its upper half once more: found where they are asked for, not listed twice.
        ulong spread = address - at;
        bool is32Bit = geometry.AddressBits == 32;
        if (!canonical && is32Bit)
            return false;
        if (!canonical)
            at = UpperHalf;

        PageTablePath path = default;
        Piece piece = Probe(at, ref path);
        bool holds = piece.IsReadable;
        for (int searched = 0; !piece.IsReadable; searched++)
        {
            if (searched == MostSearched || !TryNext(piece.Last, out ulong next))
                return false;
            piece = Probe(next, ref path);
        }

        // Where the address itself is not readable, the run begins where the search found it.
        ulong first = holds ? Backward(piece, is32Bit && spread != 0 ? LowestSpread : 0) : piece.First;
        ulong last = Forward(piece, ref path);
        range = new AddressRange(first + spread, last + spread);
        return true;
    }

    /// <summary>The address after another; false at the end. The hole that no address lies in is passed over.</summary>
    private bool TryNext(ulong last, out ulong next)
    {
        next = unchecked(last + 1);
        if (walker.Geometry.AddressBits == 32)
            return next <= uint.MaxValue;
        if (!walker.Geometry.TryCanonicalize(next, out _))
            next = UpperHalf;
        return next != 0;
    }

    private ulong Forward(Piece piece, ref PageTablePath path)
    {
        ulong last = piece.Last;
        for (int joined = 0; joined < MostJoined && TryNext(last, out ulong next) && next == last + 1; joined++)
        {
            piece = Probe(next, ref path);
            if (!piece.IsReadable)
                break;
            last = piece.Last;
        }

        return last;
    }

    private ulong Backward(Piece piece, ulong lowest)
    {
        PageTablePath path = default;
        ulong first = piece.First;
        for (int joined = 0; joined < MostJoined && first > lowest && first != UpperHalf; joined++)
        {
            piece = Probe(first - 1, ref path);
            // A page file's last slot may end before the page does.
            if (!piece.IsReadable || piece.Last != first - 1)
                break;
            first = piece.First;
        }

        return Math.Max(first, lowest);
    }

    /// <summary>A piece of the address space that holds an address, all of which is readable, or none.</summary>
    private Piece Probe(ulong address, ref PageTablePath path)
    {
        PageWalk walk = walker.Walk(address, ref path);
        ulong size = 1ul << walk.Shift;
        ulong start = address & ~(size - 1);
        if (!walk.IsPage)
            return new Piece(false, start, start + (size - 1));
        return walk.Location.IsPhysical
            ? InMemory(address, start, walk)
            : InPageFile(address, start, (ulong)walker.Available(walk.Location));
    }

    /// <summary>A page; of a large one, the dump may hold parts.</summary>
    private Piece InMemory(ulong address, ulong start, PageWalk walk)
    {
        ulong pages = 1ul << (walk.Shift - PageShift);
        ulong frame = walk.Location.Address >> PageShift;
        ulong page = (address - start) >> PageShift;
        if (!physical.TryFindPages(frame + page, out ulong found, out ulong count))
            return Pages(false, start, page, pages);
        if (found > frame + page)
            return Pages(false, start, page, Math.Min(pages, found - frame));
        bool fromStart = page == 0 || (physical.TryFindPages(frame, out ulong low, out ulong lowCount) && low <= frame && low + lowCount > frame + page);
        return Pages(true, start, fromStart ? 0 : page, Math.Min(pages, found + count - frame));
    }

    private static Piece Pages(bool isReadable, ulong start, ulong first, ulong end) =>
        new(isReadable, start + (first << PageShift), unchecked(start + (end << PageShift) - 1));

    private static Piece InPageFile(ulong address, ulong start, ulong available) => address - start < available
        ? new Piece(true, start, start + (available - 1))
        : new Piece(false, start + available, start + (PhysicalMemory.PageSize - 1));

    private readonly record struct Piece(bool IsReadable, ulong First, ulong Last);
}
