using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Compressed memory of whole dumps, by each way in that takes the address of nt!SmGlobals.</summary>
public sealed class CompressedDumpTests
{
    private const ulong At = CompressedMachine.At;

    private static readonly byte[] Whole = [.. CompressedMachine.Abc, .. CompressedMachine.Plain, .. new byte[4096]];

    [Theory]
    [InlineData(14393, 1)]
    [InlineData(19041, 1)]
    [InlineData(19041, 6)]
    [InlineData(22631, 5)]
    public void A_target_reads_it(uint build, uint type)
    {
        var machine = new CompressedMachine(build);
        using var file = new TempFile(machine.ToDump(type));
        using DumpTarget target = DumpFile.Open(file.Path, new DumpFileOptions { SmGlobals = machine.SmGlobals });
        byte[] read = new byte[4 * 4096];
        Assert.Equal(3 * 4096, target.Memory.Read(At, read));
        Assert.Equal(Whole, read[..Whole.Length]);
        Assert.Equal(new MemoryFault(MemoryFaultKind.Compressed, PageTableLevel.PT, PageFile: 2, Slot: 0x99), target.Memory.Explain(At + 0x3000));
        AddressSpace process = ((KernelDumpTarget)target).OpenAddressSpace(((KernelDumpTarget)target).Kernel.DirectoryTableBase);
        Assert.True(process.TryReadExactly(At, read.AsSpan(0, 4096)));
        Assert.Equal(CompressedMachine.Abc, read[..4096]);
    }

    [Fact]
    public void Without_the_address_it_is_compressed()
    {
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(new CompressedMachine().ToDump()));
        Assert.Equal(0, target.Memory.Read(At, new byte[1]));
        Assert.Equal(new MemoryFault(MemoryFaultKind.Compressed, PageTableLevel.PT, PageFile: 2, Slot: 0x11), target.Memory.Explain(At));
    }

    [Theory]
    [InlineData(10240)]
    [InlineData(26100)]
    public void On_a_build_whose_store_is_not_known_it_says_so(uint build)
    {
        var machine = new CompressedMachine(build);
        using DumpTarget target = Open(machine, new DumpFileOptions { SmGlobals = machine.SmGlobals });
        Assert.Equal(0, target.Memory.Read(At, new byte[1]));
        Assert.Equal(new MemoryFault(MemoryFaultKind.UnsupportedBuild, PageTableLevel.PT, PageFile: 2, Slot: 0x11), target.Memory.Explain(At));
    }

    [Theory]
    [InlineData(17763, 1)]
    [InlineData(18363, 5)]
    public void On_x86_too(uint build, uint type)
    {
        var machine = new CompressedMachine(build, kind: PageTableKind.Pae);
        byte[] read = new byte[4 * 4096];
        foreach (ushort? offset in (ushort?[])[null, 0])
        {
            using DumpTarget target = DumpFile.Open(
                ByteSource.FromMemory(machine.ToDump(type, offset)), ownsSource: false, new DumpFileOptions { SmGlobals = machine.SmGlobals });
            Assert.Equal(3 * 4096, target.Memory.Read(CompressedMachine.At32, read));
            Assert.Equal(Whole, read[..Whole.Length]);
            Assert.Equal(MemoryFaultKind.Compressed, target.Memory.Explain(CompressedMachine.At32 + 0x3000).Kind);
        }
    }

    [Fact]
    public void A_build_of_x86_that_one_source_alone_describes_is_not_known()
    {
        var machine = new CompressedMachine(19041, kind: PageTableKind.Pae);
        using DumpTarget target = Open(machine, new DumpFileOptions { SmGlobals = machine.SmGlobals });
        Assert.Equal(MemoryFaultKind.UnsupportedBuild, target.Memory.Explain(CompressedMachine.At32).Kind);
    }

    // Where a process states its tables: the debugger's data tells; else it is where every known build has it.
    [Theory]
    [InlineData(0x28, MemoryFaultKind.None)]
    [InlineData(0, MemoryFaultKind.None)]
    [InlineData(0x30, MemoryFaultKind.Compressed)]
    public void The_owner_s_page_tables_are_where_the_debugger_s_data_says(ushort offset, MemoryFaultKind kind)
    {
        var machine = new CompressedMachine();
        using DumpTarget target = DumpFile.Open(
            ByteSource.FromMemory(machine.ToDump(directoryTableBase: offset)), ownsSource: false, new DumpFileOptions { SmGlobals = machine.SmGlobals });
        Assert.Equal(kind, target.Memory.Explain(At).Kind);
    }

    [Fact]
    public void Its_number_can_be_another()
    {
        var machine = new CompressedMachine(number: 3);
        byte[] read = new byte[4096];
        using DumpTarget usual = Open(machine, new DumpFileOptions { SmGlobals = machine.SmGlobals });
        Assert.Equal(new MemoryFault(MemoryFaultKind.NoPageFile, PageTableLevel.PT, PageFile: 3, Slot: 0x11), usual.Memory.Explain(At));
        using DumpTarget told = Open(machine, new DumpFileOptions { SmGlobals = machine.SmGlobals, VirtualStore = 3 });
        Assert.True(told.Memory.TryReadExactly(At, read));
        Assert.Equal(CompressedMachine.Abc, read);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DumpFileOptions { VirtualStore = 16 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DumpFileOptions { VirtualStore = -1 });
        Assert.Throws<ArgumentNullException>(() => new DumpFileOptions { PageFiles = null! });
    }

    [Fact]
    public void A_session_reads_it()
    {
        var machine = new CompressedMachine(number: 3);
        using var file = new TempFile(machine.ToDump());
        using (DebugSession session = DebugSession.Open(file.Path, new DebugSessionOptions { SmGlobals = machine.SmGlobals, VirtualStore = 3 }))
        {
            byte[] read = new byte[3 * 4096];
            Assert.True(session.Memory.TryReadExactly(At, read));
            Assert.Equal(Whole, read);
        }

        using (DebugSession session = DebugSession.Open(file.Path, new DebugSessionOptions { VirtualStore = 3 }))
            Assert.Equal(MemoryFaultKind.Compressed, session.Memory.Explain(At).Kind);
        Assert.Equal(
            HResult.InvalidArgument,
            Assert.Throws<DebugEngineException>(() => DebugSession.Open(file.Path, new DebugSessionOptions { VirtualStore = 16 })).HResult);
    }

    // What is told belongs to the next dump that can be opened, and to no other.
    [Fact]
    public void A_client_reads_it()
    {
        var machine = new CompressedMachine();
        byte[] dump = machine.ToDump(), read = new byte[4096];
        using var client = new DebugClient();
        Assert.Equal(HResult.InvalidArgument, client.UseCompressedMemory(machine.SmGlobals, 16));
        Assert.Equal(HResult.InvalidArgument, client.UseCompressedMemory(machine.SmGlobals, -1));
        Assert.Equal(HResult.Ok, client.UseCompressedMemory(0x1234));
        Assert.Equal(HResult.Ok, client.UseCompressedMemory(machine.SmGlobals));
        Assert.Equal(HResult.FileNotFound, client.OpenDumpFile("no such file.dmp"));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("first", ByteSource.FromMemory(dump)));
        Assert.Equal(HResult.Unexpected, client.UseCompressedMemory(machine.SmGlobals));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("second", ByteSource.FromMemory(dump)));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal((HResult.Ok, 4096u), (client.ReadVirtual(At, read, out uint count), count));
        Assert.Equal(CompressedMachine.Abc, read);
        Assert.Equal((HResult.NoPageFile, 0u), (client.ReadVirtual(At + 0x3000, read, out count), count));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal((HResult.NoPageFile, 0u), (client.ReadVirtual(At, read, out count), count));
    }

    [Fact]
    public void The_tool_reads_it()
    {
        var machine = new CompressedMachine(number: 3);
        using var file = new TempFile(machine.ToDump(6));
        string[] addresses = ["fffff80480000000,6", "fffff80480001000,4", "fffff80480002000,4", "fffff80480003000"];
        List<JsonElement> with = ToolRun.Lines(
            ToolRun.Of(["read", file.Path, .. addresses, "--sm-globals", $"0x{machine.SmGlobals:x}", "--virtual-store", "3"]).Output);
        Assert.Equal(
            ["616263616263", Convert.ToHexStringLower(CompressedMachine.Plain.AsSpan(0, 4)), "00000000"],
            with.Take(3).Select(line => line.GetProperty("bytes").GetString()));
        Assert.Equal("compressed", with[3].GetProperty("error").GetString());
        List<JsonElement> without = ToolRun.Lines(ToolRun.Of("read", file.Path, addresses[0], "--virtual-store", "3").Output);
        Assert.Equal("""{"address":"0xfffff80480000000","error":"compressed"}""", Assert.Single(without).GetRawText());
    }

    [Fact]
    public void The_tool_says_that_a_build_is_not_known()
    {
        var machine = new CompressedMachine(26100);
        using var file = new TempFile(machine.ToDump());
        ProgramResult run = ToolRun.Of("read", file.Path, "fffff80480000000", "--sm-globals", $"{machine.SmGlobals:x}");
        Assert.Equal("""{"address":"0xfffff80480000000","error":"unsupported-build"}""", Assert.Single(ToolRun.Lines(run.Output)).GetRawText());
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("is no address of nt!SmGlobals", "--sm-globals", "nt!SmGlobals")]
    [InlineData("--virtual-store has to be", "--virtual-store", "16")]
    public void The_tool_says_what_it_does_not_understand(string message, params string[] options)
    {
        ProgramResult run = ToolRun.Of(["read", ToolRun.Sample, "10", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static DumpTarget Open(CompressedMachine machine, DumpFileOptions options) => DumpFile.Open(ByteSource.FromMemory(machine.ToDump()), ownsSource: false, options);
}
