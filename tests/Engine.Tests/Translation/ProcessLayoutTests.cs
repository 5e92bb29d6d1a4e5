using System.Text;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Where the fields of an EPROCESS stand, build by build: a machine with one process, laid out so, tells of it.</summary>
public sealed class ProcessLayoutTests
{
    public static TheoryData<PageTableKind, uint, int, int, int, ushort, ushort> Builds => new()
    {
        { PageTableKind.X86, 2600, 0x84, 0x88, 0x174, 0x18, 0x1B0 },
        { PageTableKind.Pae, 7601, 0xB4, 0xB8, 0x16C, 0x18, 0x1A8 },
        { PageTableKind.Pae, 9200, 0xB4, 0xB8, 0x170, 0x18, 0x140 },
        { PageTableKind.Pae, 9600, 0xB4, 0xB8, 0x170, 0x18, 0x140 },
        { PageTableKind.Pae, 10586, 0xB4, 0xB8, 0x174, 0x18, 0x144 },
        { PageTableKind.Pae, 14393, 0xB4, 0xB8, 0x174, 0x18, 0x144 },
        { PageTableKind.Pae, 15063, 0xB4, 0xB8, 0x17C, 0x18, 0x14C },
        { PageTableKind.Pae, 16299, 0xB4, 0xB8, 0x17C, 0x18, 0x14C },
        { PageTableKind.Pae, 17134, 0xB4, 0xB8, 0x17C, 0x18, 0x14C },
        { PageTableKind.Pae, 17763, 0xB4, 0xB8, 0x17C, 0x18, 0x14C },
        { PageTableKind.X64, 7601, 0x180, 0x188, 0x2D8, 0x28, 0x330 },
        { PageTableKind.X64, 7601, 0x180, 0x188, 0x2E0, 0x28, 0x338 },
        { PageTableKind.X64, 9200, 0x2E0, 0x2E8, 0x438, 0x28, 0x3E8 },
        { PageTableKind.X64, 9600, 0x2E0, 0x2E8, 0x438, 0x28, 0x3E8 },
        { PageTableKind.X64, 10240, 0x2E8, 0x2F0, 0x448, 0x28, 0x3F8 },
        { PageTableKind.X64, 10586, 0x2E8, 0x2F0, 0x450, 0x28, 0x3F8 },
        { PageTableKind.X64, 14393, 0x2E8, 0x2F0, 0x450, 0x28, 0x3F8 },
        { PageTableKind.X64, 17763, 0x2E0, 0x2E8, 0x450, 0x28, 0x3F8 },
        { PageTableKind.X64, 18363, 0x2E8, 0x2F0, 0x450, 0x28, 0x3F8 },
        { PageTableKind.X64, 22631, 0x440, 0x448, 0x5A8, 0x28, 0x550 },
        { PageTableKind.X64Five, 26100, 0x1D0, 0x1D8, 0x338, 0x28, 0x2E0 },
    };

    [Theory]
    [MemberData(nameof(Builds))]
    public void A_process_is_found(PageTableKind kind, uint build, int id, int links, int name, ushort table, ushort peb)
    {
        using DumpTarget target = Open(kind, build, id, links, name, table, peb, table, peb);
        ulong at = At(kind);
        KernelProcess process = Assert.Single(((KernelDumpTarget)target).Processes);
        Assert.Equal(new KernelProcess(at + 0x1000, 1234, null, "fifteen-letters", 0x7654000, (VirtualAddress)0x12340), process);
    }

    // One of the two offsets is enough where it fits one layout; and the other, if it is stated, has to agree.
    [Theory]
    [InlineData(PageTableKind.X64, 10586, 0x2E8, 0x2F0, 0x450, 0x28, 0)]
    [InlineData(PageTableKind.X64, 10586, 0x2E8, 0x2F0, 0x450, 0, 0x3F8)]
    [InlineData(PageTableKind.X64, 7601, 0x180, 0x188, 0x2E0, 0, 0x338)]
    [InlineData(PageTableKind.Pae, 9600, 0xB4, 0xB8, 0x170, 0x18, 0)]
    public void An_offset_that_is_not_stated_contradicts_nothing(PageTableKind kind, uint build, int id, int links, int name, ushort table, ushort peb)
    {
        using DumpTarget target = Open(kind, build, id, links, name, kind == PageTableKind.X64 ? 0x28 : 0x18, peb == 0 ? 0x700 : peb, table, peb);
        KernelProcess process = Assert.Single(((KernelDumpTarget)target).Processes);
        Assert.Equal((1234ul, "fifteen-letters", 0x7654000ul, peb == 0 ? null : (VirtualAddress?)0x12340), (process.ProcessId, process.ImageFileName, process.DirectoryTableBase, process.Peb));
    }

    [Theory]
    [InlineData(PageTableKind.Arm64, 22000, 0x28, 0x28)]
    [InlineData(PageTableKind.X64, 27000, 0x28, 0x28)]
    [InlineData(PageTableKind.X64, 9600, 0x30, 0x30)]
    [InlineData(PageTableKind.X64, 9600, 0, 0x28)]
    public void The_top_table_of_a_process_is_where_the_dump_says_or_else_where_its_build_has_it(PageTableKind kind, uint build, ushort stated, int table)
    {
        using DumpTarget target = Open(kind, build, 0x2E0, 0x2E8, 0x438, table, 0x3E8, stated, 0x3E8);
        Assert.Equal(0x7654000ul, ((KernelDumpTarget)target).ReadDirectoryTableBase(At(kind) + 0x1000));
    }

    [Fact]
    public void Where_neither_tells_nothing_is_guessed()
    {
        using DumpTarget target = Open(PageTableKind.Arm64, 22000, 0x2E0, 0x2E8, 0x438, 0x28, 0x3E8, 0, 0x550);
        Assert.Equal(HResult.NotImplemented, Assert.Throws<DebugEngineException>(() => ((KernelDumpTarget)target).ReadDirectoryTableBase(At(PageTableKind.Arm64) + 0x1000)).HResult);
    }

    [Theory]
    [InlineData(PageTableKind.X64, 7601, 0x28, 0)]
    [InlineData(PageTableKind.Arm64, 22000, 0x28, 0x550)]
    [InlineData(PageTableKind.Pae, 10240, 0x18, 0x144)]
    [InlineData(PageTableKind.X64, 9600, 0x28, 0x3F8)]
    [InlineData(PageTableKind.X64, 9600, 0x30, 0x3E8)]
    [InlineData(PageTableKind.X64, 10586, 0, 0)]
    public void A_build_that_is_not_known_or_that_the_dump_says_otherwise_of_says_so(PageTableKind kind, uint build, ushort table, ushort peb)
    {
        using DumpTarget target = Open(kind, build, 0x2E0, 0x2E8, 0x438, 0x28, 0x3E8, table, peb);
        Assert.Empty(((KernelDumpTarget)target).Processes);
        Assert.Contains(
            target.Problems, problem => problem.StreamName == "PsActiveProcessHead" && problem.Reason.StartsWith("unsupported build", StringComparison.Ordinal));
    }

    // The list's head, and a page behind it the one process.
    private static DumpTarget Open(PageTableKind kind, uint build, int id, int links, int name, int table, int peb, ushort statedTable, ushort statedPeb)
    {
        var image = new PageTableImage(new PageEntryBits(kind, build));
        bool wide = image.Levels > 3;
        ulong at = At(kind), process = at + 0x1000;
        PlainBytes head = new PlainBytes(4096).Address(0, process + (ulong)links, wide);
        PlainBytes body = new PlainBytes(4096).Address(id, 1234, wide).Address(links, at, wide).Put(name, Encoding.ASCII.GetBytes("fifteen-letters"))
            .Address(table, 0x7654000, wide).Address(peb, 0x12340, wide);
        foreach ((ulong page, PlainBytes bytes) in new[] { (at, head), (process, body) })
        {
            ulong pfn = image.NewPage();
            bytes.ToArray().CopyTo(image.Pages[pfn], 0);
            image.Put(page, 1, image.Bits.Page(pfn));
        }

        return DumpFile.Open(ByteSource.FromMemory(PageTableDump.Of(image, 1, statedTable, statedPeb, at)));
    }

    private static ulong At(PageTableKind kind) => PageTableScenarios.Kernel(kind);
}
