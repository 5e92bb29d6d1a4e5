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

    // NO_OPTIONAL_DATA takes full memory back: a header that says both means that there is not all of it.
    [Fact]
    public void A_header_does_not_say_that_there_is_what_was_suppressed()
    {
        using DumpTarget old = Open(UserDumpProcess.Of(KernelFacts.Amd64));
        using DumpTarget made = Write(old, DebugFormat.UserSmallFullMemory | DebugFormat.UserSmallNoOptionalData);
        Assert.Equal((uint)DebugFormat.UserSmallNoOptionalData, made.FormatFlags);
        var full = new DumpWriteOptions { Format = DebugFormat.UserSmallFullMemory };
        Assert.Equal(HResult.Fail, Refusal(made, full));
        var builder = new MinidumpBuilder(BuiltDumps.Windows) { Flags = 0x402 };
        builder.AddMemory(0x1000, Dumps.Fill(0x100, 3));
        using DumpTarget both = Open(builder.ToArray());
        Assert.Equal(HResult.Fail, Refusal(both, full));
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
        using DumpTarget made = Write(old, DebugFormat.UserSmallFullMemory | DebugFormat.UserSmallIgnoreInaccessibleMemory);
        Assert.Equal([(0x10000ul, 0x11FFFul), (0x40_0000ul, 0x40_07FFul)], made.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)));
        var options = new DumpWriteOptions { Format = DebugFormat.UserSmallFullMemory };
        Assert.Equal(unchecked((int)0x8007012B), Refusal(old, options));
        Assert.Equal(unchecked((int)0x8007012B), Refusal(old, options with { Format = DebugFormat.UserSmallNoIgnoreInaccessibleMemory }));
        Write(old, DebugFormat.Default).Dispose();
        // Full memory is optional data.
        Write(old, DebugFormat.UserSmallFullMemory | DebugFormat.UserSmallNoOptionalData).Dispose();
        using DumpTarget whole = Open(bytes);
        whole.WriteDump(new MemoryStream(), options);
    }

    [Theory]
    [InlineData(1025u, 0u, unchecked((int)0x80004001))]
    [InlineData(1026u, 0u, unchecked((int)0x80070057))]
    [InlineData(1030u, 0u, unchecked((int)0x80070057))]
    [InlineData(1024u, 0x00080000u, unchecked((int)0x80070057))]
    public void Other_kinds_and_the_old_format_itself_are_refused(uint qualifier, uint format, int expected)
    {
        using DumpTarget old = Open(UserDumpProcess.Of(KernelFacts.I386));
        var options = new DumpWriteOptions { Qualifier = (DebugQualifier)qualifier, Format = (DebugFormat)format };
        Assert.Equal(expected, Refusal(old, options));
    }

    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void A_damaged_one_is_written_or_refused(uint machine)
    {
        byte[] dump = UserDumpProcess.Of(machine);
        var random = new Random(9);
        int written = 0;
        for (int variant = 0; variant < 500; variant++)
        {
            byte[] damaged = [.. dump];
            for (int i = 0; i < 1 + (variant % 20); i++)
                damaged[random.Next(0x20, dump.Length - 0x4000)] = variant % 2 == 0 ? (byte)0xFF : (byte)random.Next(256);
            using var stream = new MemoryStream();
            try
            {
                using DumpTarget target = Open(damaged);
                target.WriteDump(stream, new DumpWriteOptions { Format = DebugFormat.UserSmallFullMemory | DebugFormat.UserSmallIgnoreInaccessibleMemory | DebugFormat.UserSmallIndirectMemory | DebugFormat.UserSmallDataSegments });
            }
            catch (DebugEngineException)
            {
                continue;
            }

            using DumpTarget made = Open(stream.ToArray());
            Assert.Equal("minidump", made.Format);
            written++;
        }

        Assert.True(written > 100, $"only {written} were written");
    }

    private static int Refusal(DumpTarget target, DumpWriteOptions options) =>
        Assert.Throws<DebugEngineException>(() => target.WriteDump(new MemoryStream(), options)).HResult;

    private static DumpTarget Write(DumpTarget target, DebugFormat format)
    {
        using var stream = new MemoryStream();
        target.WriteDump(stream, new DumpWriteOptions { Format = format });
        return Open(stream.ToArray());
    }

    private static DumpTarget Open(byte[] bytes) => DumpFile.Open(ByteSource.FromMemory(bytes), ownsSource: true);
}
