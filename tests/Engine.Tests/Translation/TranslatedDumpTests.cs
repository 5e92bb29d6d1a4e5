using Tephra.Formats;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Machines with page tables as whole dumps of every kind that holds physical memory.</summary>
public sealed class TranslatedDumpTests
{
    private const int Bits = 0x7E00;

    public static TheoryData<PageTableKind, uint, uint> Dumps
    {
        get
        {
            var data = new TheoryData<PageTableKind, uint, uint>();
            foreach (uint type in (uint[])[1, 2, 5, 6]) data.Add(PageTableKind.Pae, 7601, type);
            foreach (uint type in (uint[])[1, 2, 5, 6, 8, 9, 0xA]) data.Add(PageTableKind.X64, 19041, type);
            foreach (uint type in (uint[])[1, 6, 0xA]) data.Add(PageTableKind.Arm64, 22000, type);
            data.Add(PageTableKind.X86, 2600, 1);
            data.Add(PageTableKind.X64Five, 26100, 6);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Every_page_reads_right_or_says_why_not(PageTableKind kind, uint build, uint dumpType)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, kind is PageTableKind.X64 ? (byte)45 : (byte)0));
        ByteSource source = ByteSource.FromMemory(Dump(image, dumpType));
        KernelDump dump = KernelDump.Read(source);
        PhysicalMemory physical = new PhysicalMemoryReader(dump, source, new ProblemLog()).Read()!;
        var memory = new TranslatedMemory(physical, PageTableMachine.Settings(image.Bits), KernelHeaderReader.Read(dump).DirectoryTableBase, PageTableMachine.Files(image));
        byte[] page = new byte[4096];
        Assert.All(image.Expectations, expected =>
        {
            Assert.Equal(expected.Error ?? "none", PageTableMachine.Name(memory.Explain(expected.Address)));
            Assert.Equal(expected.Bytes is null ? 0 : 4096, memory.Read(expected.Address, page));
            if (expected.Bytes is not null) Assert.Equal(expected.Bytes, page);
        });
        Assert.Equal(PageTableMachine.Open(image).Ranges, memory.Ranges);
    }

    private static byte[] Dump(PageTableImage image, uint type)
    {
        KernelFacts facts = image.Bits.Kind switch
        {
            PageTableKind.X86 or PageTableKind.Pae => KernelDumps.X86,
            PageTableKind.Arm64 => KernelDumps.Arm64,
            _ => KernelDumps.X64,
        } with
        { Build = image.Bits.Build, DirectoryTableBase = image.Root };
        return type switch
        {
            1 => KernelDumpFile.Full(facts, image.Pages),
            2 => KernelDumpFile.Summary(facts, image.Pages, Bits),
            5 or 6 => KernelDumpFile.Bitmap(facts, image.Pages, Bits, type),
            _ => KernelDumpFile.Rdmp(facts, image.Pages, type),
        };
    }
}
