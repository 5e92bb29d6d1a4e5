using Tephra.TestKit;
using M = Tephra.TestKit.CrashedMachine;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Small dumps of larger ones that hold all a small dump is made of: what stands in them byte by byte, and what the engine reads of them.</summary>
public sealed class WriteSmallKernelDumpTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-small-");

    public static MatrixTheoryData<PageTableKind, bool> Machines =>
        new([PageTableKind.X64, PageTableKind.X64Five, PageTableKind.Arm64, PageTableKind.Pae, PageTableKind.X86], [true, false]);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_part_is_where_the_triage_header_says(PageTableKind kind, bool isFull)
    {
        var machine = new M(kind);
        bool wide = machine.Facts.Is64Bit;
        SmallKernelDump small = Write(machine, isFull);
        Assert.Equal((wide ? "PAGEDU64" : "PAGEDUMP", 4u), (small.Signature, small.DumpType));
        // CONTEXT, EXCEPTION, PRCB, PROCESS, THREAD, STACK, DRIVER_LIST; DEBUGGER_DATA; DATA_BLOCKS.
        Assert.Equal(0xC7Fu, small.Fields);
        Assert.Equal(((ulong)small.Bytes.Length, (uint)small.Bytes.Length, "TRGD"), (small.RequiredDumpSpace, small.SizeOfDump, small.Mark));
        Assert.Equal(wide ? (0x348u, 0xF00u) : (0x320u, 0x7D0u), (small.ContextOffset, small.ExceptionOffset));
        Assert.Equal(machine.Bytes(M.Prcb, 0x1840), small.Slice(small.PrcbOffset, 0x1840));
        Assert.Equal(machine.Bytes(M.Thread, 0x898), small.Slice(small.ThreadOffset, 0x898));
        Assert.Equal(machine.Bytes(M.Process, 0xA40), small.Slice(small.ProcessOffset, 0xA40));
        Assert.Equal(machine.Bytes(M.DebuggerData, 0x3A0), small.DebuggerData);
        Assert.Equal(machine.Drivers, small.Drivers);
        // From where the processor was stopped, which is below where the exception was, to the base of the thread's stack: not a byte of what follows.
        Assert.Equal(machine.Start + 0x24F00, small.TopOfStack);
        Assert.Equal(machine.Bytes(0x24F00, 0x2100), small.Stack);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Blocks_hold_what_debuggers_look_for_by_address(PageTableKind kind, bool isFull)
    {
        var machine = new M(kind);
        SmallKernelDump small = Write(machine, isFull);
        int word = machine.Facts.Is64Bit ? 8 : 4;
        int context = kind switch { PageTableKind.Arm64 => 912, PageTableKind.Pae or PageTableKind.X86 => 716, _ => 1232 };
        (int Offset, int Length)[] expected =
        [
            (M.DebuggerData, 0x3A0), (M.ProcessorBlock, 2 * word), (M.Prcb, 0x1840), (M.Thread, 0x898), (M.Process, 0xA40), (M.Image, 0x1000), (M.SavedContext, context),
        ];
        Assert.Equal(expected.Select(block => machine.Start + (uint)block.Offset), small.Blocks.Select(block => block.Address).Order());
        Assert.All(expected, block => Assert.Equal(machine.Bytes(block.Offset, block.Length), small.Blocks.Single(other => other.Address == machine.Start + (uint)block.Offset).Bytes));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void The_engine_reads_of_it_what_it_reads_of_the_source(PageTableKind kind, bool isFull)
    {
        var machine = new M(kind);
        ulong start = machine.Start;
        byte[] dump = isFull ? machine.ToFull() : machine.ToBitmap();
        using KernelDumpTarget before = PhysicalMemoryTests.Open(dump), after = PhysicalMemoryTests.Open(Write(machine, isFull).Bytes);
        Assert.Empty(after.Problems);
        Assert.Equal(machine.Drivers, before.Modules.Select(Describe));
        Assert.Equal(machine.Drivers, after.Modules.Select(Describe));
        Assert.Equal((1u, 1u), (before.Threads[0].Id, after.Threads[0].Id));
        Assert.Equal(start + 0x24F00, after.Threads[0].Registers!.StackPointer.Value);
        Assert.Equal(start + 0x30010, after.Threads[0].Registers!.InstructionPointer.Value);
        Assert.Equal((0x80000003u, start + 0x30ABC), (after.Exception!.Record.ExceptionCode, after.Exception.Record.ExceptionAddress));
        Assert.Equal((start + 0x25100, start + 0x30ABC), (after.Exception.Registers!.StackPointer.Value, after.Exception.Registers.InstructionPointer.Value));
        Assert.Equal(before.DebuggerData!.ToArray(), after.DebuggerData!.ToArray());
        foreach ((int offset, int length) in (ReadOnlySpan<(int, int)>)[(0, 0x3A0), (M.Prcb, 0x1840), (M.Thread, 0x898), (M.Process, 0xA40), (0x24F00, 0x2100), (0x30000, 0x1000)])
        {
            byte[] bytes = new byte[length];
            Assert.Equal(length, after.Memory.Read(start + (uint)offset, bytes));
            Assert.Equal(machine.Bytes(offset, length), bytes);
            Assert.Equal(MemoryFaultKind.NotInDump, after.Memory.Explain(start + (uint)offset + (uint)length).Kind);
        }
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_session_over_it_finds_processor_thread_and_process(PageTableKind kind, bool isFull)
    {
        var machine = new M(kind);
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("small", ByteSource.FromMemory(Write(machine, isFull).Bytes)));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        byte[] buffer = new byte[8];
        foreach ((uint index, int offset) in (ReadOnlySpan<(uint, int)>)[(1, M.Prcb), (2, M.Thread)])
        {
            Assert.Equal((0, 8u), (client.ReadProcessorSystemData(1, index, buffer, out uint size), size));
            Assert.Equal(machine.Start + (uint)offset, BitConverter.ToUInt64(buffer));
        }

        AssertStoppedOnSecondProcessor(client, machine);
        Assert.Equal(0, client.SetCurrentThreadId(0));
        Assert.Equal((HResult.NoInterface, HResult.NoInterface), (client.GetInstructionOffset(out _), client.GetCurrentThreadDataOffset(out _)));
        Assert.Equal((0, 2u), (client.ReadDebuggerData(0x2C0, buffer, out uint length), length));
        Assert.Equal(0x898, BitConverter.ToUInt16(buffer));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_session_over_the_source_stops_on_the_same_processor(PageTableKind kind, bool isFull)
    {
        var machine = new M(kind);
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("large", ByteSource.FromMemory(isFull ? machine.ToFull() : machine.ToBitmap())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        AssertStoppedOnSecondProcessor(client, machine);
        Assert.Equal(0, client.SetCurrentThreadId(0));
        Assert.Equal(HResult.NoInterface, client.GetInstructionOffset(out _));
        Assert.Equal((0, machine.Start + 0x14800), (client.GetCurrentThreadDataOffset(out ulong thread), thread));
        Assert.Equal((0, machine.Start + 0x18000), (client.GetCurrentProcessDataOffset(out ulong process), process));
    }

    [Theory]
    [InlineData(PageTableKind.X64)]
    [InlineData(PageTableKind.Pae)]
    public void A_session_writes_it_with_a_comment_and_what_drivers_added(PageTableKind kind)
    {
        var machine = new M(kind);
        byte[] source = [.. machine.ToFull(), .. KernelDumps.Blobs];
        string path = Path.Combine(_folder.FullName, "small.dmp");
        using (var client = new DebugClient())
        {
            Assert.Equal(0, client.OpenDumpSource("full", ByteSource.FromMemory(source)));
            Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
            Assert.Equal(0, client.WriteDumpFile2(path, DebugQualifier.SmallDump, DebugFormat.Default, "why"));
        }

        var small = new SmallKernelDump(File.ReadAllBytes(path), machine.Facts.Is64Bit);
        Assert.Equal((0xC7Fu, machine.Drivers.Count), (small.Fields, small.Drivers.Count));
        Assert.Equal("why\0"u8.ToArray(), small.Slice(machine.Facts.Is64Bit ? 0xFB0u : 0x820u, 4));
        Assert.Equal(KernelDumps.Blobs, small.Bytes[(int)small.SizeOfDump..]);
        using var again = new DebugClient();
        Assert.Equal(0, again.OpenDumpFile(path));
        Assert.Equal(0, again.WaitForEvent(0, DebugConstants.Infinite));
        AssertStoppedOnSecondProcessor(again, machine);
        Assert.Equal((0, DebugClass.Kernel, DebugQualifier.SmallDump), (again.GetDebuggeeType(out DebugClass type, out DebugQualifier qualifier), type, qualifier));
        byte[] blob = new byte[3];
        Assert.Equal((0, 3u), (again.ReadTagged(KernelDumps.Tag, 0, blob, out uint size), size));
        Assert.Equal([1, 2, 3], blob);
    }

    [Fact]
    public void What_the_source_does_not_hold_is_left_out()
    {
        // The thread that ran, and the exception.
        var machine = new M(PageTableKind.X64);
        foreach (ulong page in machine.Pages.Where(page => page.Value.AsSpan().SequenceEqual(machine.Bytes(0x16000, 0x1000))).Select(page => page.Key).ToArray())
            machine.Pages.Remove(page);
        byte[] source = KernelDumpFile.Full(machine.Facts with { ExceptionCode = null }, machine.Pages);
        var small = new SmallKernelDump(Write(source), wide: true);
        Assert.Equal(0xC6Du, small.Fields);
        Assert.Equal((0u, 0u), (small.ThreadOffset, small.ExceptionOffset));
        Assert.DoesNotContain(machine.Start + M.Thread, small.Blocks.Select(block => block.Address));
        using KernelDumpTarget target = PhysicalMemoryTests.Open(small.Bytes);
        Assert.Empty(target.Problems);
        Assert.Null(target.Exception);
        Assert.Equal(machine.Bytes(0x24F00, 0x2100), small.Stack);
    }

    private static void AssertStoppedOnSecondProcessor(DebugClient client, M machine)
    {
        Assert.Equal((0, 1u), (client.GetEventThread(out uint id), id));
        Assert.Equal((0, 1u), (client.GetCurrentThreadId(out id), id));
        Assert.Equal((0, machine.Start + M.Thread), (client.GetCurrentThreadDataOffset(out ulong thread), thread));
        Assert.Equal((0, machine.Start + M.Process), (client.GetCurrentProcessDataOffset(out ulong process), process));
        Assert.Equal((0, 1u), (client.GetThreadIdByDataOffset(thread, out id), id));
        Assert.Equal(0, client.GetInstructionOffset(out _));
    }

    private static TriageDriver Describe(TargetModule module) => new(module.Name!, module.Base.Value, module.Size, module.CheckSum, module.TimeDateStamp);

    private static SmallKernelDump Write(M machine, bool isFull) => new(Write(isFull ? machine.ToFull() : machine.ToBitmap()), machine.Facts.Is64Bit);

    private static byte[] Write(byte[] source)
    {
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(source));
        using var stream = new MemoryStream();
        target.WriteDump(stream, new DumpWriteOptions { Qualifier = DebugQualifier.SmallDump });
        return stream.ToArray();
    }
}
