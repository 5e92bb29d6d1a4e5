using System.Numerics;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>A set of page numbers. It takes memory for the pages in it, wherever they lie.</summary>
internal sealed class PageSet
{
    private const int WordBits = 64;

    // 64 pages each, by the first one's number through 64.
    private readonly Dictionary<ulong, ulong> _words = [];
    private ulong[]? _sorted;

    /// <summary>Adds a page; says whether it is new.</summary>
    public bool Add(ulong page)
    {
        ref ulong word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, page / WordBits, out bool exists);
        if (!exists)
            _sorted = null;
        ulong bit = 1ul << (int)(page % WordBits);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
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
        foreach ((ulong index, ulong word) in other._words)
            CollectionsMarshal.GetValueRefOrAddDefault(_words, index, out _) |= word;
        _sorted = null;
    }

    /// <summary>Whether a page is in the set.</summary>
    public bool Contains(ulong page) => (_words.GetValueOrDefault(page / WordBits) & (1ul << (int)(page % WordBits))) != 0;

    /// <summary>Finds the first page at or after one that is in the set.</summary>
    public ulong? Find(ulong page)
    {
        ulong index = page / WordBits;
        if (_words.TryGetValue(index, out ulong word) && word >> (int)(page % WordBits) is > 0 and var rest)
            return page + (ulong)BitOperations.TrailingZeroCount(rest);
        if (_sorted is null)
        {
            _sorted = [.. _words.Keys];
            Array.Sort(_sorted);
        }

        int at = Array.BinarySearch(_sorted, index + 1);
        at = at < 0 ? ~at : at;
        return at == _sorted.Length ? null : (_sorted[at] * WordBits) + (ulong)BitOperations.TrailingZeroCount(_words[_sorted[at]]);
    }

    /// <summary>Finds the first page at or after one that is not in the set.</summary>
    public ulong FindEnd(ulong page)
    {
        while (true)
        {
            ulong word = ~_words.GetValueOrDefault(page / WordBits) >> (int)(page % WordBits);
            if (word != 0)
                return page + (ulong)BitOperations.TrailingZeroCount(word);
            page = (page / WordBits * WordBits) + WordBits;
        }
    }
}
