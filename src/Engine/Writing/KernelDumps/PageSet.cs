using System.Numerics;

namespace Tephra.Engine;

/// <summary>A set of page numbers.</summary>
internal sealed class PageSet
{
    // 2^32 pages are 16 TB, and their bits 512 MB.
    private const ulong MostPages = 1ul << 32;

    private readonly ulong[] _bits;

    /// <summary>An empty set of pages below a number.</summary>
    /// <exception cref="DumpWriteException">More than any machine at hand has.</exception>
    public PageSet(ulong pages)
    {
        if (pages > MostPages)
            throw new DumpWriteException($"page 0x{pages:x} lies past 16 TB of physical memory");
        _bits = new ulong[(pages + 63) / 64];
    }

    /// <summary>An empty set that has room for all pages of a dump.</summary>
    public static PageSet For(PhysicalMemory physical)
    {
        ulong end = 0;
        while (physical.TryFindPages(end, out ulong first, out ulong count))
            end = first + count;
        return new PageSet(end);
    }

    /// <summary>Adds pages that follow each other.</summary>
    public void AddRun(ulong first, ulong count)
    {
        for (ulong page = first; page < first + count; page++)
            Add(page);
    }

    /// <summary>Adds all pages of another set.</summary>
    public void AddAll(PageSet other)
    {
        for (ulong at = 0; other.Find(at, isIn: true) is { } page; at = page + 1)
            Add(page);
    }

    /// <summary>Adds a page; says whether it is new. What lies past the end is never new.</summary>
    public bool Add(ulong page)
    {
        if (page / 64 >= (ulong)_bits.Length || (_bits[page / 64] & (1ul << (int)(page % 64))) != 0)
            return false;
        _bits[page / 64] |= 1ul << (int)(page % 64);
        return true;
    }

    /// <summary>Whether a page is in the set.</summary>
    public bool Contains(ulong page) => page / 64 < (ulong)_bits.Length && (_bits[page / 64] & (1ul << (int)(page % 64))) != 0;

    /// <summary>Finds the first page at or after one that is in the set, or is not.</summary>
    public ulong? Find(ulong page, bool isIn)
    {
        ulong length = (ulong)_bits.Length * 64;
        while (page < length)
        {
            ulong word = (isIn ? _bits[page / 64] : ~_bits[page / 64]) >> (int)(page % 64);
            if (word != 0)
                return page + (ulong)BitOperations.TrailingZeroCount(word);
            page = (page / 64 * 64) + 64;
        }

        return isIn ? null : length;
    }
}
