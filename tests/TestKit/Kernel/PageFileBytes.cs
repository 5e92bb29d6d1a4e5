namespace Tephra.TestKit;

/// <summary>Paging files: slots of 4096 bytes without a header. A slot's bytes follow from its number.</summary>
public static class PageFileBytes
{
    /// <summary>A whole file of <paramref name="slots"/> slots; slot 0, which is never used, is zeros.</summary>
    public static byte[] Raw(int slots) => [.. new byte[4096], .. Enumerable.Range(1, slots - 1).SelectMany(Slot)];

    /// <summary>A file most of which was never written: only the <paramref name="used"/> slots are not zeros.</summary>
    public static byte[] Sparse(int slots, params int[] used)
    {
        PlainBytes bytes = new(slots * 4096);
        foreach (int slot in used) bytes.Put(slot * 4096, Slot(slot));
        return bytes.ToArray();
    }

    /// <summary>A copy that ends <paramref name="bytes"/> bytes into its last slot.</summary>
    public static byte[] Truncated(int slots, int bytes) => Raw(slots)[..(((slots - 1) * 4096) + bytes)];

    /// <summary>A file that a crash dump was written over.</summary>
    public static byte[] UnderDump(byte[] dump, int slots) => new PlainBytes(0).Put(0, Raw(slots)).Put(0, dump).ToArray();

    /// <summary>The bytes of one slot.</summary>
    public static byte[] Slot(int number) => PhysicalPages.Content((ulong)number + 0x1000);
}
