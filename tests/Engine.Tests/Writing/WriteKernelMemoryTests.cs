using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>Smaller kernel dumps of a complete one with page tables.</summary>
public sealed class WriteKernelMemoryTests
{
    private static readonly PageTableImage Machine = TwoHalves.Of(new PageEntryBits(PageTableKind.X64, 7601));
    private static readonly ulong Start = PageTableScenarios.Kernel(PageTableKind.X64);

    private static readonly KernelFacts Facts = KernelDumps.X64 with
    {
        Build = 7601,
        DirectoryTableBase = Machine.Root,
        StackPointer = Start + 0x2100,
        ProgramCounter = Start + 0x10,
    };

    [Theory]
    [InlineData(null)]
    [InlineData(KernelDumpKind.KernelMemory)]
    public void A_kernel_dump_reads_kernel_addresses_as_before_and_none_of_processes(KernelDumpKind? kind)
    {
        using var before = Open(KernelDumpFile.Full(Facts, Machine.Pages));
        using var after = Open(Write(before, new DumpWriteOptions { Qualifier = DebugQualifier.Dump, KernelKind = kind }));
        Assert.Equal((uint)(kind ?? KernelDumpKind.BitmapKernel), after.Kernel.DumpType);
        byte[] expected = new byte[4096], actual = new byte[4096];
        int kernel = 0, user = 0;
        foreach (PageExpectation page in Machine.Expectations)
        {
            if (before.Memory.Read(page.Address, expected) < expected.Length)
                continue;
            if (page.Address >> 63 == 0)
            {
                user++;
                Assert.Equal(0, after.Memory.Read(page.Address, actual));
                continue;
            }

            kernel++;
            Assert.Equal(actual.Length, after.Memory.Read(page.Address, actual));
            Assert.Equal(expected, actual);
        }

        Assert.True(kernel > 3 && user > 3);
        Assert.InRange(after.PhysicalMemory!.PageCount, 1ul, before.PhysicalMemory!.PageCount - (ulong)user);
    }

    [Fact]
    public void A_kernel_dump_of_a_kernel_dump_has_the_same_pages_and_no_more_can_be_made_of_it()
    {
        using var complete = Open(KernelDumpFile.Full(Facts, Machine.Pages));
        using var kernel = Open(Write(complete, new DumpWriteOptions { Qualifier = DebugQualifier.Dump }));
        using var again = Open(Write(kernel, new DumpWriteOptions { Qualifier = DebugQualifier.Dump }));
        Assert.Equal(kernel.PhysicalMemory!.PageCount, again.PhysicalMemory!.PageCount);
        foreach (DebugQualifier qualifier in (ReadOnlySpan<DebugQualifier>)[DebugQualifier.FullDump, DebugQualifier.ActiveDump])
            Assert.Equal(unchecked((int)0x80004005), Assert.Throws<DebugEngineException>(() => Write(kernel, new DumpWriteOptions { Qualifier = qualifier })).HResult);
    }

    [Fact]
    public void An_active_dump_of_a_complete_one_has_the_pages_of_processes_and_can_become_a_kernel_dump()
    {
        using var complete = Open(KernelDumpFile.Full(Facts, Machine.Pages));
        using var active = Open(Write(complete, new DumpWriteOptions { Qualifier = DebugQualifier.ActiveDump }));
        Assert.Equal((6u, complete.PhysicalMemory!.PageCount), (active.Kernel.DumpType, active.PhysicalMemory!.PageCount));
        using var kernel = Open(Write(active, new DumpWriteOptions { Qualifier = DebugQualifier.Dump }));
        Assert.True(kernel.PhysicalMemory!.PageCount < active.PhysicalMemory.PageCount);
    }

    [Fact]
    public void A_small_dump_has_the_stack_and_the_instruction_s_page()
    {
        using var before = Open(KernelDumpFile.Full(Facts, Machine.Pages));
        using var after = Open(Write(before, new DumpWriteOptions { Comment = "small" }));
        Assert.Equal((4u, "small"), (after.Kernel.DumpType, after.Kernel.Comment));
        Assert.Equal(Facts.StackPointer, after.Threads[0].Registers!.StackPointer.Value);
        Assert.Equal(before.Exception!.Record.ExceptionCode, after.Exception!.Record.ExceptionCode);
        Assert.Equal(BuiltDumps.Memory(before, Facts.StackPointer, 0xF00), BuiltDumps.Memory(after, Facts.StackPointer, 0xF00));
        Assert.Equal(BuiltDumps.Memory(before, Start, 0x1000), BuiltDumps.Memory(after, Start, 0x1000));
        Assert.True(after.Length < before.Length);
    }

    private static KernelDumpTarget Open(byte[] dump) => (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(dump));

    private static byte[] Write(DumpTarget target, DumpWriteOptions options)
    {
        using var stream = new MemoryStream();
        target.WriteDump(stream, options);
        return stream.ToArray();
    }
}
