namespace Tephra.TestKit;

/// <summary>Whole kernel dumps of every kind but the small one, which is <see cref="TriageDumpFile"/>.</summary>
public static class KernelDumpFile
{
    /// <summary>Type 3: the header alone.</summary>
    public static byte[] HeaderOnly(KernelFacts facts) => KernelHeaderBytes.Of(facts, 3);

    /// <summary>Type 1: the pages of all runs follow the header.</summary>
    public static byte[] Full(KernelFacts facts, IReadOnlyDictionary<ulong, byte[]> pages) =>
        [.. KernelHeaderBytes.Of(facts, 1, pages), .. PhysicalPages.Join(pages)];

    /// <summary>Type 2: the old kernel dump, with a bitmap of <paramref name="bits"/> bits.</summary>
    public static byte[] Summary(KernelFacts facts, IReadOnlyDictionary<ulong, byte[]> pages, int bits)
    {
        int first = facts.HeaderSize + PhysicalPages.Size;
        PlainBytes summary = new PlainBytes(PhysicalPages.Size).Ascii(0, "SDMPDUMP").U4(8, 1).U4(0xC, (uint)first);
        summary.U4(0x10, (uint)bits).U4(0x14, (uint)pages.Count).U4(0x18, (uint)bits);
        summary.Put(facts.Is64Bit ? 0x28 : 0x20, PhysicalPages.Bitmap(pages, bits));
        return [.. KernelHeaderBytes.Of(facts, 2), .. summary.ToArray(), .. PhysicalPages.Join(pages)];
    }

    /// <summary>Types 5 (complete, 'FDMP') and 6 (kernel, 'SDMP'), with a bitmap of <paramref name="bits"/> bits.</summary>
    public static byte[] Bitmap(KernelFacts facts, IReadOnlyDictionary<ulong, byte[]> pages, int bits, uint dumpType = 6)
    {
        int first = facts.HeaderSize + PhysicalPages.Size;
        PlainBytes bitmap = new PlainBytes(PhysicalPages.Size).Ascii(0, dumpType == 5 ? "FDMPDUMP" : "SDMPDUMP");
        bitmap.U8(0x20, (ulong)first).U8(0x28, (ulong)pages.Count).U8(0x30, (ulong)bits).Put(0x38, PhysicalPages.Bitmap(pages, bits));
        return [.. KernelHeaderBytes.Of(facts, dumpType), .. bitmap.ToArray(), .. PhysicalPages.Join(pages)];
    }

    /// <summary>Types 8, 9 and 0xA: ranges of pages. <paramref name="spare"/> entries of no meaning follow the ranges.</summary>
    public static byte[] Rdmp(KernelFacts facts, IReadOnlyDictionary<ulong, byte[]> pages, uint dumpType, int spare = 2)
    {
        IReadOnlyList<(ulong First, ulong Count)> runs = PhysicalPages.Runs(pages);
        int metadata = 0x10 + ((runs.Count + spare) * 0x10);
        PlainBytes rdmp = new PlainBytes(0x20 + metadata).U4(0, 0x40).Ascii(4, "RDMPDUMP").U8(0x10, (ulong)metadata);
        rdmp.U8(0x18, (ulong)(facts.HeaderSize + rdmp.Length));
        if (dumpType == 0xA) rdmp.U4(0x20, (uint)runs.Count).U8(0x28, (ulong)pages.Count);
        for (int i = 0; i < runs.Count; i++) rdmp.U8(0x30 + (i * 0x10), runs[i].First).U8(0x38 + (i * 0x10), runs[i].Count);
        return [.. KernelHeaderBytes.Of(facts, dumpType), .. rdmp.ToArray(), .. PhysicalPages.Join(pages)];
    }
}
