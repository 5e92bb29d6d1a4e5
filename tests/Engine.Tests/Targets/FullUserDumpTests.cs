using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Old full user dumps as targets.</summary>
public sealed class FullUserDumpTests
{
    [Theory]
    [InlineData(KernelFacts.I386, "x86", 0x40_0000ul, 0x77F8_0000ul)]
    [InlineData(KernelFacts.Amd64, "x64", 0x1_4000_0000ul, 0x7FFE_0000_0000ul)]
    public void Everything_of_a_process_is_there(uint machine, string architecture, ulong app, ulong ntdll)
    {
        using DumpTarget target = Open(UserDumpProcess.Of(machine));
        Assert.Equal(("userdump", DebugClass.UserWindows, (DebugQualifier)1025, 0u, 0u), (target.Format, target.Class, target.Qualifier, target.FormatFlags, target.TimeDateStamp));
        Assert.Equal((architecture, "windows", "5.1.2600", 0), (target.System!.Architecture, target.System.OperatingSystem, target.System.Version, target.System.NumberOfProcessors));
        Assert.Equal(42u, target.ProcessId);
        Assert.Equal(
            [(43u, 0u, 0x20u, 8u, 0x7FFDF000ul, app + 0x1000, 0x10020ul), (44u, 1u, 0x20u, 10u, 0x7FFDE000ul, app + 0x1234, 0x10040ul)],
            target.Threads.Select(thread => (
                thread.Id, thread.SuspendCount, thread.PriorityClass, thread.Priority, thread.Teb.Value, thread.Registers!.InstructionPointer.Value, thread.Registers.StackPointer.Value)));
        Assert.Equal(machine == KernelFacts.I386 ? 716 : 1232, target.Threads[1].Context.Length);
        Assert.Equal(
            [(@"C:\app.exe", app, 0x5000u, 0x3B7D8475u, 0xD2C5u), (@"C:\WINNT\system32\ntdll.dll", ntdll, 0x7B000u, 0u, 0u)],
            target.Modules.Select(module => (module.Name, module.Base.Value, module.Size, module.TimeDateStamp, module.CheckSum)));
        Assert.Equal(
            [(0x10000ul, 0x2000ul, 4u, 0x20000u), (0x12000ul, 0x1000ul, 4u, 0x20000u), (app, 0x1000ul, 2u, 0x1000000u)],
            target.MemoryRegions.Select(region => (region.Base.Value, region.Size, region.Protect, region.Type)));
        Assert.Equal((3L, 0x4000ul), (target.MemorySummary.Ranges, target.MemorySummary.Bytes));
        Assert.Empty(target.Problems);
    }

    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void Memory_is_read_over_regions_that_adjoin(uint machine)
    {
        using DumpTarget target = Open(UserDumpProcess.Of(machine));
        byte[] bytes = new byte[0x4000];
        Assert.Equal(0x3000, target.Memory.Read(0x10000, bytes));
        Assert.Equal([.. UserDumpProcess.HeapBytes, .. UserDumpProcess.MoreHeapBytes], bytes[..0x3000]);
        Assert.Equal(0, target.Memory.Read(0xFFFF, bytes));
        Assert.Equal([(0x10000ul, 0x12FFFul)], target.Memory.Ranges.Take(1).Select(range => (range.First.Value, range.Last.Value)));
    }

    [Theory]
    [InlineData(KernelFacts.I386, true)]
    [InlineData(KernelFacts.I386, false)]
    [InlineData(KernelFacts.Amd64, true)]
    [InlineData(KernelFacts.Amd64, false)]
    public void The_exception_says_its_chance_and_has_the_registers_of_its_thread(uint machine, bool firstChance)
    {
        using DumpTarget target = Open(UserDumpProcess.Of(machine, firstChance: firstChance));
        TargetException exception = target.Exception!;
        ulong address = machine == KernelFacts.I386 ? 0x40_1234ul : 0x1_4000_1234;
        Assert.Equal((44u, 0xC0000005u, address, 2u, 1ul, 0xDEADul), (
            exception.ThreadId, exception.Record.ExceptionCode, exception.Record.ExceptionAddress, exception.Record.NumberParameters, exception.Record.Information[0], exception.Record.Information[1]));
        Assert.Equal(address, exception.Registers!.InstructionPointer.Value);
        Assert.Equal(firstChance, exception.IsFirstChance);
    }

    [Fact]
    public void An_event_that_is_no_exception_still_tells_the_process()
    {
        using DumpTarget target = Open(UserDumpProcess.Of(KernelFacts.I386, eventCode: 5));
        Assert.Null(target.Exception);
        Assert.Equal(42u, target.ProcessId);
    }

    // Columns: where a number is put, the number; then what is left: threads, modules, ranges.
    [Theory]
    [InlineData(0x20 + 8, 0xFFFF_FF00ul, 2, 2, 0)] // no data: the regions are in no file
    [InlineData(0x20, 0xFFFF_FF00ul, 2, 2, 2)] // no contexts: threads without registers
    [InlineData(0x20 + 4, 0xFFFF_FF00ul, 2, 0, 2)] // no modules
    [InlineData(0x20 + 12, 0xFFFF_FF00ul, 2, 2, 0)] // no descriptions of regions
    [InlineData(0x20 + 16, 0xFFFF_FF00ul, 2, 2, 2)] // no event
    [InlineData(0x20 + 20, 0ul, 0, 2, 2)] // no threads
    [InlineData(0x18, 0xFFFFul, 2, 0, 2)] // more modules than the file has
    public void A_broken_part_is_noted_and_harms_no_other(int at, ulong number, int threads, int modules, int runs)
    {
        byte[] bytes = UserDumpProcess.Of(KernelFacts.I386);
        BitConverter.TryWriteBytes(bytes.AsSpan(at), (uint)number);
        using DumpTarget target = Open(bytes);
        Assert.Equal((threads, modules, runs), (target.Threads.Count, target.Modules.Count, target.Memory.Ranges.Count()));
        Assert.Single(target.Problems);
        Assert.Equal(at == 0x20, threads == 2 && target.Threads[0].Registers is null);
    }

    [Theory]
    [InlineData(0x14)]
    [InlineData(0x18)]
    public void More_threads_or_modules_than_a_process_can_have_make_it_corrupt(int at)
    {
        byte[] bytes = UserDumpProcess.Of(KernelFacts.Amd64);
        BitConverter.TryWriteBytes(bytes.AsSpan(at), 0x10001u);
        Assert.Equal(HResult.FileCorrupt, Assert.Throws<DebugEngineException>(() => Open(bytes)).HResult);
    }

    [Fact]
    public void A_file_that_ends_in_the_header_is_corrupt() =>
        Assert.Equal(HResult.FileCorrupt, Assert.Throws<DebugEngineException>(() => Open(UserDumpProcess.Of(KernelFacts.I386)[..55])).HResult);

    [Fact]
    public void A_file_that_was_cut_off_has_what_came_before()
    {
        byte[] bytes = UserDumpProcess.Of(KernelFacts.I386);
        using DumpTarget target = Open(bytes[..^0x1800]);
        Assert.Equal([(0x10000ul, 0x11FFFul), (0x40_0000ul, 0x40_07FFul)], target.Memory.Ranges.Select(range => (range.First.Value, range.Last.Value)));
        Assert.Equal("memory at 0x" + (bytes.Length - 0x2000).ToString("x") + ": 2 of 3 memory ranges are not wholly in the file, the first of them 4096 bytes for 0x400000", Assert.Single(target.Problems).ToString());
    }

    private static DumpTarget Open(byte[] bytes) => DumpFile.Open(ByteSource.FromMemory(bytes), ownsSource: true);
}
