using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>
/// Machines with page tables as whole dumps of every kind that holds physical memory, opened with their paging files. All that the engine
/// knows of them it reads from the dump.
/// </summary>
public sealed class TranslatedDumpTests
{
    public static TheoryData<PageTableKind, uint, byte, uint> Dumps
    {
        get
        {
            var data = new TheoryData<PageTableKind, uint, byte, uint>();
            foreach (uint type in (uint[])[1, 2, 5, 6]) data.Add(PageTableKind.Pae, 7601, 0, type);
            foreach (uint type in (uint[])[1, 2, 5, 6, 8, 9, 0xA]) data.Add(PageTableKind.X64, 19041, 45, type);
            foreach (uint type in (uint[])[1, 6, 0xA]) data.Add(PageTableKind.Arm64, 22000, 0, type);
            data.Add(PageTableKind.X86, 2600, 0, 1);
            data.Add(PageTableKind.X64, 6002, 0, 1);
            data.Add(PageTableKind.X64, 9600, 0, 6);
            data.Add(PageTableKind.X64, 16299, 0, 6);
            data.Add(PageTableKind.X64, 17134, 0, 6);
            data.Add(PageTableKind.X64, 22631, 0, 6);
            data.Add(PageTableKind.X64Five, 26100, 45, 6);
            data.Add(PageTableKind.X64Five, 20348, 0, 1);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Every_page_reads_right_or_says_why_not(PageTableKind kind, uint build, byte maskBit, uint dumpType)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        byte[] bytes = PageTableDump.Of(image, dumpType);
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(bytes), ownsSource: false, PageTableMachine.Files(image));
        byte[] page = new byte[4096];
        Assert.All(image.Expectations, expected =>
        {
            MemoryFault fault = target.Memory.Explain(expected.Address);
            Assert.Equal(expected.Error ?? "none", PageTableMachine.Name(fault));
            if (expected.PageFile is not null) Assert.Equal((expected.PageFile, expected.Slot), (fault.PageFile, fault.Slot));
            Assert.Equal(expected.Bytes is null ? 0 : 4096, target.Memory.Read(expected.Address, page));
            if (expected.Bytes is not null) Assert.Equal(expected.Bytes, page);
        });
        Assert.Equal(PageTableMachine.Open(image).Ranges, target.Memory.Ranges);
        Assert.DoesNotContain(target.Problems, problem => problem.Reason.Contains("KDDEBUGGER_DATA64") || problem.Reason.Contains("page tables"));
    }

    // The same machine without its paging files: each page that is in one says in which, and where.
    [Fact]
    public void Without_paging_files_pages_say_which_is_missing()
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(PageTableKind.X64, 19041, 45));
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(PageTableDump.Of(image, 6)));
        var pagedOut = image.Expectations.Where(page => page.Name == "paged out" && target.Memory.Explain(page.Address).Kind != MemoryFaultKind.None).ToList();
        Assert.Equal(6, pagedOut.Count);
        Assert.All(pagedOut, page =>
        {
            MemoryFault fault = target.Memory.Explain(page.Address);
            Assert.Equal(MemoryFaultKind.NoPageFile, fault.Kind);
            Assert.InRange(fault.PageFile!.Value, 0, 1);
            Assert.InRange(fault.Slot, 3ul, 15ul);
        });
    }
}
