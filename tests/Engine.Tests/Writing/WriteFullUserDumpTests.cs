using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Minidumps made of old full user dumps.</summary>
public sealed class WriteFullUserDumpTests
{
    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void One_with_full_memory_holds_all_of_it(uint machine)
    {
        using DumpTarget old = Open(UserDumpProcess.Of(machine));
        using DumpTarget made = Write(old, DebugFormat.UserSmallFullMemory | DebugFormat.UserSmallFullMemoryInfo);
        Assert.Empty(made.Problems);
        Assert.Equal(("minidump", 0x401u, 42u), (made.Format, made.FormatFlags, made.ProcessId!.Value));
        Assert.Equal((old.System!.Machine, "5.1.2600"), (made.System!.Machine, made.System.Version));
        Assert.Equal(
            old.Threads.Select(thread => (thread.Id, thread.SuspendCount, thread.Priority, thread.Teb, thread.Registers!.InstructionPointer)),
            made.Threads.Select(thread => (thread.Id, thread.SuspendCount, thread.Priority, thread.Teb, thread.Registers!.InstructionPointer)));
        Assert.Equal(old.Threads[1].Context.ToArray(), made.Threads[1].Context.ToArray());
        Assert.Equal(
            old.Modules.Select(module => (module.Name, module.Base, module.Size, module.TimeDateStamp, module.CheckSum)),
            made.Modules.Select(module => (module.Name, module.Base, module.Size, module.TimeDateStamp, module.CheckSum)));
        Assert.Equal(old.MemoryRegions, made.MemoryRegions);
        Assert.Equal(old.Memory.Ranges, made.Memory.Ranges);
        byte[] bytes = new byte[0x3000];
        Assert.Equal(0x3000, made.Memory.Read(0x10000, bytes));
        Assert.Equal([.. UserDumpProcess.HeapBytes, .. UserDumpProcess.MoreHeapBytes], bytes);
        TargetException exception = made.Exception!;
        Assert.Equal((44u, 0xC0000005u, 2u, 0xDEADul), (exception.ThreadId, exception.Record.ExceptionCode, exception.Record.NumberParameters, exception.Record.Information[1]));
        Assert.Equal(old.Exception!.Registers!.InstructionPointer, exception.Registers!.InstructionPointer);
    }

    [Fact]
    public void A_small_one_holds_stacks_and_not_the_heap()
    {
        using DumpTarget old = Open(UserDumpProcess.Of(KernelFacts.Amd64));
        using DumpTarget made = Write(old, DebugFormat.Default);
        // Stack pointers are 0x10020 and 0x10040; without environment blocks the stack goes as far as memory does.
        Assert.Equal([(0x10020ul, 0x12FFFul)], made.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)));
        Assert.Equal((0x10020ul, 0x10040ul), (made.Threads[0].Stack.Start.Value, made.Threads[1].Stack.Start.Value));
        Assert.Empty(made.MemoryRegions);
    }

    [Fact]
    public void Private_memory_is_told_by_the_regions()
    {
        using DumpTarget old = Open(UserDumpProcess.Of(KernelFacts.I386));
        using DumpTarget made = Write(old, DebugFormat.UserSmallPrivateReadWriteMemory);
        Assert.Equal([(0x10000ul, 0x12FFFul)], made.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)));
    }

    [Fact]
    public void Of_one_that_was_cut_off_what_is_there_is_written_or_refused()
    {
        byte[] bytes = UserDumpProcess.Of(KernelFacts.I386);
        using DumpTarget old = Open(bytes[..^0x1800]);
        using DumpTarget made = Write(old, DebugFormat.UserSmallFullMemory);
        Assert.Equal([(0x10000ul, 0x11FFFul), (0x40_0000ul, 0x40_07FFul)], made.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)));
    }

    [Theory]
    [InlineData(1025u, 0u, unchecked((int)0x80004001))]
    [InlineData(1026u, 0u, unchecked((int)0x80070057))]
    [InlineData(1024u, 0x800u, unchecked((int)0x80004005))] // ThreadInfoList: the dump holds no such thing
    public void What_it_does_not_hold_and_the_old_format_are_refused(uint qualifier, uint format, int expected)
    {
        using DumpTarget old = Open(UserDumpProcess.Of(KernelFacts.I386));
        var options = new DumpWriteOptions { Qualifier = (DebugQualifier)qualifier, Format = (DebugFormat)format };
        Assert.Equal(expected, Assert.Throws<DebugEngineException>(() => old.WriteDump(new MemoryStream(), options)).HResult);
    }

    private static DumpTarget Write(DumpTarget target, DebugFormat format)
    {
        using var stream = new MemoryStream();
        target.WriteDump(stream, new DumpWriteOptions { Format = format });
        return Open(stream.ToArray());
    }

    private static DumpTarget Open(byte[] bytes) => DumpFile.Open(ByteSource.FromMemory(bytes), ownsSource: true);
}
