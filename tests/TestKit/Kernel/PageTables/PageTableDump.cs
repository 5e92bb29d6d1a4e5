namespace Tephra.TestKit;

/// <summary>Machines with page tables as whole dumps, with all that tells of the tables.</summary>
public static class PageTableDump
{
    private const int Bits = 0x7E00;

    /// <summary>A dump of one of the kinds 1, 2, 5, 6, 8, 9 and 0xA; adds the debugger's data to the machine.</summary>
    /// <param name="image">The machine.</param>
    /// <param name="type">The kind.</param>
    /// <param name="directoryTableBase">Where in a process the debugger's data says its top page table is; 0 for data that don't say.</param>
    /// <param name="peb">Where in a process they say the address of its PEB is, likewise.</param>
    /// <param name="processes">Where the list of processes is; 0 for where no memory is.</param>
    public static byte[] Of(PageTableImage image, uint type, ushort directoryTableBase = 0, ushort peb = 0, ulong processes = 0)
    {
        PageTableKind kind = image.Bits.Kind;
        ulong page = PageTableScenarios.Kernel(kind) + (3 * image.Span(2));
        KernelFacts facts = kind switch
        {
            PageTableKind.X86 or PageTableKind.Pae => KernelDumps.X86,
            PageTableKind.Arm64 => KernelDumps.Arm64,
            _ => KernelDumps.X64,
        } with
        { Build = image.Bits.Build, DirectoryTableBase = image.Root, KdDebuggerDataBlock = page + 0x20 };
        if (processes != 0) facts = facts with { PsActiveProcessHead = processes };
        PutDebuggerData(image, facts, page, directoryTableBase, peb);
        byte[] dump = type switch
        {
            1 => KernelDumpFile.Full(facts, image.Pages),
            2 => KernelDumpFile.Summary(facts, image.Pages, Bits),
            5 or 6 => KernelDumpFile.Bitmap(facts, image.Pages, Bits, type),
            _ => KernelDumpFile.Rdmp(facts, image.Pages, type),
        };
        if (kind == PageTableKind.X86) dump[0x5C] = 0;
        return dump;
    }

    /// <summary>KDDEBUGGER_DATA64, with the mask, the number of levels, and the start of the paged pool.</summary>
    private static void PutDebuggerData(PageTableImage image, KernelFacts facts, ulong page, ushort directoryTableBase, ushort peb)
    {
        ulong pfn = image.NewPage();
        PlainBytes data = new PlainBytes(0).Put(0, DebuggerDataBytes.Of(facts, l1tfBit: image.Bits.MaskBit)).U8(0x120, page).U2(0x2AA, peb).U2(0x2AE, directoryTableBase);
        if (image.Bits.Kind == PageTableKind.X64Five) data.U2(0x36, 5 << 2);
        PlainBytes bytes = new PlainBytes(4096).U8(0, PageEntryBits.PagedPoolStart).Put(0x20, data.ToArray());
        bytes.ToArray().CopyTo(image.Pages[pfn], 0);
        image.Put(page, 1, image.Bits.Page(pfn));
        image.Expect(page, "the debugger's data", image.Pages[pfn]);
    }
}
