namespace Tephra.Engine.Tests.Writing;

/// <summary>Dumps of kind 6 of a machine that stopped in the system's process, while another one had a page of its own.</summary>
public sealed class WriteActiveDumpTests
{
    private const ulong OtherTable = 0x900000;

    [Fact]
    public void An_active_dump_has_the_page_of_a_process_that_did_not_run()
    {
        using KernelDumpTarget source = new KernelMachine().Open();
        using KernelDumpTarget made = Write(source, DebugQualifier.ActiveDump)!;
        Assert.Equal((6u, source.PhysicalMemory!.PageCount), (made.Kernel.DumpType, made.PhysicalMemory!.PageCount));
        Assert.True(IsUserPageThere(made));
    }

    [Theory]
    [InlineData(19041u, true)]
    [InlineData(27000u, false)] // Which processes there are can't be told of this build.
    public void A_kernel_dump_has_it_not_but_all_of_the_kernel(uint build, bool hasProcesses)
    {
        using KernelDumpTarget source = new KernelMachine(build).Open();
        Assert.True(IsUserPageThere(source));
        Assert.Equal(hasProcesses, source.Processes.Count == 2);
        using KernelDumpTarget made = Write(source, DebugQualifier.Dump)!;
        Assert.False(IsUserPageThere(made));
        Assert.False(made.PhysicalMemory!.Contains(0x904));
        Assert.Equal(source.Processes, made.Processes);
        Assert.Equal(source.Modules, made.Modules);
        // The top table of each process that is known: the kernel's addresses are below it too.
        Assert.Equal(hasProcesses, made.PhysicalMemory.Contains(OtherTable >> 12));
    }

    [Fact]
    public void Without_the_page_it_is_no_active_dump_and_nothing_is_left_out()
    {
        var machine = new KernelMachine();
        machine.DropUserPage();
        using KernelDumpTarget source = machine.Open();
        Assert.Null(Write(source, DebugQualifier.ActiveDump));
        using KernelDumpTarget made = Write(source, DebugQualifier.Dump)!;
        Assert.Equal(source.PhysicalMemory!.PageCount, made.PhysicalMemory!.PageCount);
    }

    private static bool IsUserPageThere(KernelDumpTarget target) => target.OpenAddressSpace(OtherTable).Read(KernelMachine.User, new byte[16]) == 16;

    // Null where the dump is said to hold no such pages.
    private static KernelDumpTarget? Write(KernelDumpTarget source, DebugQualifier qualifier)
    {
        using var stream = new MemoryStream();
        try
        {
            source.WriteDump(stream, new DumpWriteOptions { Qualifier = qualifier });
        }
        catch (DebugEngineException error)
        {
            Assert.Equal(HResult.Fail, error.HResult);
            return null;
        }

        return (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(stream.ToArray()), ownsSource: true);
    }
}
