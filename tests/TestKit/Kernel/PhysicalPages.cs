namespace Tephra.TestKit;

/// <summary>Physical memory of a test's machine: pages of 4096 bytes by their numbers.</summary>
public static class PhysicalPages
{
    /// <summary>The size of a page, in bytes.</summary>
    public const int Size = 4096;

    /// <summary>Pages whose bytes follow from their numbers alone.</summary>
    public static SortedDictionary<ulong, byte[]> Of(params ulong[] numbers)
    {
        var pages = new SortedDictionary<ulong, byte[]>();
        foreach (ulong number in numbers) pages[number] = Content(number);
        return pages;
    }

    /// <summary>The bytes of page <paramref name="number"/> in <see cref="Of"/>.</summary>
    public static byte[] Content(ulong number)
    {
        byte[] bytes = new byte[Size];
        for (int i = 0; i < Size; i++) bytes[i] = (byte)((i * 7) + (i >> 8) + ((int)number * 31));
        return bytes;
    }

    /// <summary>Pages whose numbers adjoin, as first number and count, in order.</summary>
    public static IReadOnlyList<(ulong First, ulong Count)> Runs(IReadOnlyDictionary<ulong, byte[]> pages)
    {
        var runs = new List<(ulong First, ulong Count)>();
        foreach (ulong number in pages.Keys.Order())
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == number) runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            else runs.Add((number, 1));
        }

        return runs;
    }

    /// <summary>All pages in the order of their numbers, one behind the other.</summary>
    public static byte[] Join(IReadOnlyDictionary<ulong, byte[]> pages) => [.. pages.OrderBy(page => page.Key).SelectMany(page => page.Value)];

    /// <summary>A bitmap with a bit set for each page, lowest bit of the first byte first.</summary>
    public static byte[] Bitmap(IReadOnlyDictionary<ulong, byte[]> pages, int bits)
    {
        byte[] bitmap = new byte[(bits + 7) / 8];
        foreach (ulong number in pages.Keys) bitmap[(int)number / 8] |= (byte)(1 << (int)(number % 8));
        return bitmap;
    }
}
