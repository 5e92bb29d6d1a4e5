using System.Text;
using Tephra.Formats;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Paging files by DbgEng's calls: registered, then the dump opened, then read.</summary>
public sealed class PageFileSessionTests
{
    private static readonly string Zeros = new('0', 2 * 4096);

    public static TheoryData<PageTableKind, uint, byte, uint> Machines => new()
    {
        { PageTableKind.X86, 2600, 0, 1 },
        { PageTableKind.X86, 7601, 0, 1 },
        { PageTableKind.Pae, 7601, 0, 1 },
        { PageTableKind.Pae, 17763, 0, 5 },
        { PageTableKind.X64, 7601, 0, 1 },
        { PageTableKind.X64, 19041, 45, 6 },
        { PageTableKind.X64Five, 26100, 45, 5 },
        { PageTableKind.Arm64, 22000, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Pages_and_tables_are_read_from_the_files_that_hold_them(PageTableKind kind, uint build, byte maskBit, uint dumpType)
    {
        using var machine = new PagedMachine(kind, build, maskBit, dumpType);
        using DebugClient client = machine.Attach(machine.First.Path, machine.Second.Path);
        Assert.Equal((HResult.Ok, Page(5)), Read(client, machine.At));
        Assert.Equal((HResult.Ok, Page(0x77D)), Read(client, machine.At + 0x1000));
        Assert.Equal((HResult.Ok, Page(7)), Read(client, machine.BehindTable));
        // One read over both files; the page behind them is in a file that is missing.
        byte[] buffer = new byte[0x3000];
        Assert.Equal((HResult.Ok, 0x2000u), (client.ReadVirtual(machine.At, buffer, out uint count), count));
        Assert.Equal(Page(5) + Page(0x77D), Convert.ToHexStringLower(buffer.AsSpan(0, 0x2000)));
        Assert.Equal(0xD0000147, (uint)client.ReadVirtual(machine.At + 0x2000, buffer, out count));
        Assert.Equal(0u, count);
        Assert.Equal(0xD0000147, (uint)client.ReadVirtual(machine.At + 0x3000, buffer, out count));
        Assert.Equal(0u, count);
        Assert.Equal(HResult.ReadFault, client.ReadVirtual(machine.At + 0x4000, buffer, out count));
        Assert.Equal(0u, count);
    }

    // Tables of several levels paged out, prototypes, transition, large pages: each page of the machine, by the call.
    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_page_of_a_machine_answers(PageTableKind kind, uint build, byte maskBit, uint dumpType)
    {
        PageTableImage image = PageTableScenarios.Of(new PageEntryBits(kind, build, maskBit));
        using var dump = new TempFile(PageTableDump.Of(image, dumpType));
        using var first = new TempFile(image.PageFile(0), ".sys");
        using var second = new TempFile(image.PageFile(1), ".sys");
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.AddDumpInformationFile(first.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.AddDumpInformationFile(second.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(dump.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.All(image.Expectations, page =>
        {
            int expected = page.Error switch { null => HResult.Ok, "not-in-dump" => HResult.ReadFault, _ => HResult.NoPageFile };
            Assert.Equal((page.Name, expected, page.Bytes is null ? "" : Convert.ToHexStringLower(page.Bytes)), Named(page.Name, Read(client, page.Address)));
        });
    }

    [Fact]
    public void A_session_takes_them_as_an_option()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 1);
        byte[] read = new byte[0x3000];
        using (DebugSession session = DebugSession.Open(machine.Dump.Path, new DebugSessionOptions { PageFiles = [machine.First.Path, machine.Second.Path] }))
        {
            Assert.Equal(0x2000, session.Memory.Read(machine.At, read));
            Assert.Equal(Page(5) + Page(0x77D), Convert.ToHexStringLower(read.AsSpan(0, 0x2000)));
            Assert.Equal(new MemoryFault(MemoryFaultKind.NoPageFile, PageTableLevel.PT, PageFile: 3, Slot: 7), session.Memory.Explain(machine.At + 0x2000));
            Assert.Equal(new MemoryFault(MemoryFaultKind.PastPageFile, PageTableLevel.PT, PageFile: 0, Slot: 0x900), session.Memory.Explain(machine.At + 0x3000));
        }

        using (DebugSession session = DebugSession.Open(machine.Dump.Path))
            Assert.Equal(new MemoryFault(MemoryFaultKind.NoPageFile, PageTableLevel.PT, PageFile: 0, Slot: 5), session.Memory.Explain(machine.At));
    }

    [Fact]
    public void An_address_of_32_bits_may_have_its_sign_spread()
    {
        using var machine = new PagedMachine(PageTableKind.Pae, 7601, 0, 1);
        using DebugClient client = machine.Attach(machine.First.Path, machine.Second.Path);
        Assert.Equal(0x88000000ul, machine.At);
        Assert.Equal((HResult.Ok, Page(5)), Read(client, 0xFFFFFFFF_88000000));
    }

    // A page in a paging file has no physical address; the tables in memory that lead to it do.
    [Fact]
    public void What_is_paged_out_has_no_physical_address()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 1);
        using DebugClient client = machine.Attach(machine.First.Path, machine.Second.Path);
        Assert.Equal(HResult.NoPageFile, client.VirtualToPhysical(machine.At, out ulong physical));
        Assert.Equal(0ul, physical);
        ulong[] path = new ulong[8];
        Assert.Equal((HResult.False, 5u), (client.GetVirtualTranslationPhysicalOffsets(machine.At, path, out uint levels), levels));
        // The table of the lowest level is in a paging file itself.
        Assert.Equal((HResult.False, 4u), (client.GetVirtualTranslationPhysicalOffsets(machine.BehindTable, path, out levels), levels));
    }

    [Fact]
    public void The_files_are_numbered_in_the_order_they_are_registered_in()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 1);
        using (DebugClient client = machine.Attach(machine.Second.Path, machine.First.Path))
        {
            // Neither slot 5 of what is file 0 now was ever written, nor slot 6 of file 1; slot 8 of file 0 is behind its end.
            Assert.Equal((HResult.Ok, Zeros), Read(client, machine.At));
            Assert.Equal((HResult.Ok, Zeros), Read(client, machine.At + 0x1000));
            Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.BehindTable));
        }

        using (DebugClient client = machine.Attach(machine.First.Path))
        {
            Assert.Equal((HResult.Ok, Page(5)), Read(client, machine.At));
            Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.At + 0x1000));
            Assert.Equal((HResult.Ok, Page(7)), Read(client, machine.BehindTable));
        }

        using (DebugClient client = machine.Attach())
        {
            Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.At));
            Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.BehindTable));
        }
    }

    [Fact]
    public void The_files_of_a_dump_are_listed_behind_it()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 1);
        using var handle = File.OpenHandle(machine.Second.Path);
        using (var client = new DebugClient())
        {
            Assert.Equal(HResult.Ok, client.AddDumpInformationFile(machine.First.Path, DebugDumpFileType.PageFileDump));
            Assert.Equal(HResult.Ok, client.AddDumpInformationFileWide(null, handle, DebugDumpFileType.PageFileDump));
            Assert.Equal((HResult.Ok, 0u), (client.GetNumberDumpFiles(out uint number), number));
            Assert.Equal(HResult.Ok, client.OpenDumpFile(machine.Dump.Path));
            Assert.Equal((HResult.Ok, 3u), (client.GetNumberDumpFiles(out number), number));
            Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
            Assert.Equal((HResult.Ok, 3u), (client.GetNumberDumpFiles(out number), number));
            Assert.Equal((machine.Dump.Path, 0ul, 0xFFFFFFFFu), Describe(client, 0));
            Assert.Equal((machine.First.Path, 0ul, 0u), Describe(client, 1));
            Assert.Equal(("HandleOnly", (ulong)handle.DangerousGetHandle(), 0u), Describe(client, 2));
            Assert.Equal(HResult.InvalidArgument, client.GetDumpFileWide(3, new char[9], out _, out _, out _));
            Assert.Equal((HResult.Ok, Page(0x77D)), Read(client, machine.At + 0x1000));
        }

        Assert.False(handle.IsClosed);
    }

    // Nothing can be registered once a session has started: the second dump has what its cabinet brings, and none of the first one's.
    [Fact]
    public void Files_belong_to_the_next_dump_that_is_opened_and_to_no_other()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 5);
        using var cabinet = new TempFile(Cabinet(machine, PageFileBytes.Raw(9)), ".cab");
        using DebugClient client = machine.Attach(machine.First.Path, machine.Second.Path);
        Assert.Equal(HResult.Unexpected, client.AddDumpInformationFile(machine.First.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(machine.Dump.Path));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(cabinet.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal((HResult.Ok, 1u), (client.GetNumberDumpFiles(out uint number), number));
        Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.At));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal((HResult.Ok, 2u), (client.GetNumberDumpFiles(out number), number));
        Assert.Equal((HResult.Ok, Convert.ToHexStringLower(PageFileBytes.Slot(5))), Read(client, machine.At));
        Assert.Equal((HResult.NoPageFile, ""), Read(client, machine.At + 0x1000));
        Assert.Equal(HResult.Ok, client.SetCurrentSystemId(0));
        Assert.Equal((HResult.Ok, 3u), (client.GetNumberDumpFiles(out number), number));
        Assert.Equal((HResult.Ok, Page(5)), Read(client, machine.At));
        Assert.Equal((HResult.Ok, Page(0x77D)), Read(client, machine.At + 0x1000));
    }

    [Fact]
    public void A_session_that_ended_leaves_no_files_to_the_next()
    {
        using var machine = new PagedMachine(PageTableKind.Pae, 7601, 0, 1);
        using DebugClient client = machine.Attach(machine.First.Path, machine.Second.Path);
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        Assert.Equal(HResult.Ok, client.AddDumpInformationFile(machine.Second.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(machine.Dump.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal((HResult.Ok, 2u), (client.GetNumberDumpFiles(out uint number), number));
        Assert.Equal((HResult.Ok, Zeros), Read(client, machine.At));
    }

    // What is no paging file fails the open; what was registered stays for the next attempt.
    [Fact]
    public void A_file_that_is_no_paging_file_fails_the_open()
    {
        using var machine = new PagedMachine(PageTableKind.X64, 19041, 45, 1);
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.AddDumpInformationFile(machine.Dump.Path, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.InvalidArgument, client.OpenDumpFile(machine.Dump.Path));
        Assert.Equal(HResult.InvalidArgument, client.OpenDumpFile(machine.Dump.Path));
        Assert.Equal((machine.Dump.Path, 0ul, 0xFFFFFFFFu), Describe(client, DebugConstants.DumpFileLoadFailedIndex));
        Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, 0));
    }

    /// <summary>A slot of the machine's files as text: tuples compare arrays by identity.</summary>
    private static string Page(ulong number) => Convert.ToHexStringLower(PhysicalPages.Content(number + 0x1000));

    private static (int Result, string Bytes) Read(DebugClient client, ulong address)
    {
        byte[] bytes = new byte[4096];
        int result = client.ReadVirtual(address, bytes, out uint count);
        return (result, Convert.ToHexStringLower(bytes.AsSpan(0, (int)count)));
    }

    private static (string Name, int Result, string Bytes) Named(string name, (int Result, string Bytes) read) => (name, read.Result, read.Bytes);

    private static (string Name, ulong Handle, uint Type) Describe(DebugClient client, uint index)
    {
        char[] buffer = new char[300];
        Assert.Equal(HResult.Ok, client.GetDumpFile(index, buffer, out uint size, out ulong handle, out DebugDumpFileType type));
        return (new string(buffer, 0, (int)size - 1), handle, (uint)type);
    }

    private static byte[] Cabinet(PagedMachine machine, byte[] pageFile)
    {
        byte[] manifest = Encoding.UTF8.GetBytes("<WatsonPageFileManifest><Pagefiles><Pagefile Name=\"pagefile.sys\"/></Pagefiles></WatsonPageFileManifest>");
        using var stream = new MemoryStream();
        CabinetWriter.Write(
            stream,
            [
                new CabinetItem("MEMORY.DMP", () => File.OpenRead(machine.Dump.Path)),
                new CabinetItem("Cabmanifest.xml", () => new MemoryStream(manifest)),
                new CabinetItem("pagefile.sys", () => new MemoryStream(pageFile)),
            ]);
        return stream.ToArray();
    }
}
