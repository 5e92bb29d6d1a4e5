using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Modules, processes and the session's calls on a dump with page tables.</summary>
public sealed class KernelObjectTests
{
    [Fact]
    public void Modules_and_processes_are_found_by_walking()
    {
        using KernelDumpTarget target = new KernelMachine().Open();
        Assert.Equal(
            [
                new TargetModule(@"\SystemRoot\system32\ntoskrnl.exe", KernelMachine.Kernel, 0x1046000, 0x11223344, 0x1234, null),
                new TargetModule("hal.dll", KernelMachine.Driver, 0x6000, 0, 0x5678, null),
            ],
            target.Modules);
        Assert.Equal(
            [
                new KernelProcess(KernelMachine.System, 4, 0, "System", target.Kernel.DirectoryTableBase, (VirtualAddress)0),
                new KernelProcess(KernelMachine.Other, 1000, 4, "fifteen-letters", 0x900000, (VirtualAddress)(KernelMachine.User + 0x10)),
            ],
            target.Processes);
        Assert.Empty(target.Problems);
        byte[] page = new byte[4096];
        Assert.Equal(4096, target.OpenAddressSpace(0x900000).Read(KernelMachine.User, page));
        Assert.Equal(PhysicalPages.Content(77), page);
        Assert.Equal(0, target.Memory.Read(KernelMachine.User, page));
    }

    [Theory]
    [InlineData(19041u, (ushort)0x548)]
    [InlineData(10240u, (ushort)0x550)]
    public void A_build_whose_processes_are_not_known_says_so(uint build, ushort peb)
    {
        using KernelDumpTarget target = new KernelMachine(build, peb).Open();
        Assert.Empty(target.Processes);
        Assert.Equal(2, target.Modules.Count);
        Assert.Contains(target.Problems, problem => problem.StreamName == "PsActiveProcessHead" && problem.Reason.StartsWith("unsupported build", StringComparison.Ordinal));
        Assert.Equal(HResult.NotImplemented, Assert.Throws<DebugEngineException>(() => target.ReadProcess(KernelMachine.System)).HResult);
    }

    // Its EPROCESS is not known, but where the top page table is in it, the kernel tells.
    [Theory]
    [InlineData(27000u, (ushort)0x550)]
    [InlineData(19041u, (ushort)0x548)]
    [InlineData(19041u, (ushort)0)]
    public void A_process_given_by_its_address_needs_its_top_table_alone(uint build, ushort peb)
    {
        var machine = new KernelMachine(build, peb);
        using KernelDumpTarget target = machine.Open();
        Assert.Equal(0x900000ul, target.ReadDirectoryTableBase(KernelMachine.Other));
        Assert.Equal(HResult.ReadFault, Assert.Throws<DebugEngineException>(() => target.ReadDirectoryTableBase(0x1000)).HResult);
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("machine", ByteSource.FromMemory(machine.ToArray())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(0, client.SetImplicitProcessDataOffset(KernelMachine.Other));
        byte[] buffer = new byte[8];
        Assert.Equal((0, 8u), (client.ReadVirtual(KernelMachine.User, buffer, out uint read), read));
        Assert.Equal(PhysicalPages.Content(77)[..8], buffer);
    }

    [Fact]
    public void A_PEB_that_is_not_stated_contradicts_nothing()
    {
        using KernelDumpTarget target = new KernelMachine(19041, 0).Open();
        Assert.Equal([(4ul, null), (1000ul, null)], target.Processes.Select(process => (process.ProcessId, process.Peb)));
        Assert.Empty(target.Problems);
    }

    [Fact]
    public void Lists_that_go_in_circles_or_nowhere_end()
    {
        var circle = new KernelMachine();
        circle.Pointer(KernelMachine.ModuleList + 0x200, KernelMachine.ModuleList + 0x100);
        circle.Pointer(KernelMachine.Other + 0x448, 0x1234_5678_9000);
        using KernelDumpTarget target = circle.Open();
        Assert.Equal(2, target.Modules.Count);
        Assert.Equal(2, target.Processes.Count);
        Assert.Equal(["PsActiveProcessHead", "PsLoadedModuleList"], target.Problems.Select(problem => problem.StreamName).Distinct().Order());
    }

    [Fact]
    public void The_session_reads_what_only_kernels_have()
    {
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("machine", ByteSource.FromMemory(new KernelMachine().ToArray())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        byte[] buffer = new byte[8];
        Assert.Equal(HResult.InvalidArgument, client.ReadPhysical2(0x904000, 1, buffer, out _));
        Assert.Equal((0, 8u), (client.ReadPhysical(0x904000, buffer, out uint read), read));
        Assert.Equal(PhysicalPages.Content(77)[..8], buffer);
        Assert.Equal((HResult.ReadFault, 0u), (client.ReadPhysical(0xF00000, buffer, out read), read));
        Assert.Equal(HResult.NoPageFile, client.VirtualToPhysical(KernelMachine.User, out _));
        Assert.Equal((0, 0xD1u), (client.ReadBugCheckData(out uint code, out _, out ulong second, out _, out _), code));
        Assert.Equal(2ul, second);
        Assert.Equal((0, KernelMachine.System), (client.GetImplicitProcessDataOffset(out ulong process), process));
        Assert.Equal((0, KernelMachine.Thread), (client.GetImplicitThreadDataOffset(out ulong thread), thread));
        Assert.Equal((0, KernelMachine.System), (client.GetCurrentProcessDataOffset(out process), process));
        Assert.Equal((0, KernelMachine.Thread), (client.GetCurrentThreadDataOffset(out thread), thread));
        Assert.Equal((0, 0u), (client.GetThreadIdByDataOffset(KernelMachine.Thread, out uint id), id));
        Assert.Equal((HResult.NoInterface, DebugConstants.AnyId), (client.GetThreadIdByDataOffset(KernelMachine.Thread + 8, out id), id));
        Assert.Equal(HResult.NoInterface, client.GetThreadIdByDataOffset(0, out _));
        Assert.Equal((HResult.NotImplemented, HResult.NotImplemented), (client.GetCurrentThreadTeb(out _), client.GetCurrentProcessPeb(out _)));
        Assert.Equal(0, client.SetImplicitThreadDataOffset(0x1234));
        Assert.Equal((0, KernelMachine.Thread), (client.GetCurrentThreadDataOffset(out thread), thread));
        Assert.Equal(0, client.SetImplicitProcessDataOffset(KernelMachine.Other));
        Assert.Equal((0, KernelMachine.System), (client.GetCurrentProcessDataOffset(out process), process));
        Assert.Equal((0, 0x904008ul), (client.VirtualToPhysical(KernelMachine.User + 8, out ulong physical), physical));
        ulong[] path = new ulong[8];
        Assert.Equal((0, 6u), (client.GetVirtualTranslationPhysicalOffsets(KernelMachine.User + 8, path, out uint levels), levels));
        Assert.Equal((0x900000ul, 0x904008ul), (path[0], path[5]));
        Assert.Equal((0, 8u), (client.ReadVirtual(KernelMachine.User, buffer, out read), read));
        Assert.Equal(HResult.ReadFault, client.SetImplicitProcessDataOffset(0x1000));
        Assert.Equal(0, client.SetImplicitProcessDataOffset(0));
        Assert.Equal(HResult.NoPageFile, client.VirtualToPhysical(KernelMachine.User, out _));
        Assert.Equal((0, 8u), (client.ReadDebuggerData(0x218, buffer, out uint size), size));
        Assert.Equal(KernelMachine.Data + 0x800, BitConverter.ToUInt64(buffer));
        Assert.Equal((0, 2u), (client.ReadDebuggerData(0x2AA, buffer, out size), size));
        Assert.Equal((0, 4u), (client.ReadDebuggerData(100_080, buffer, out size), size));
        Assert.Equal(HResult.InvalidArgument, client.ReadDebuggerData(0x219, buffer, out _));
        Assert.Equal((0, 8u), (client.ReadProcessorSystemData(0, 1, buffer, out size), size));
        Assert.Equal(KernelMachine.Prcb, BitConverter.ToUInt64(buffer));
        Assert.Equal((0, KernelMachine.Prcb - 0x180), (client.ReadProcessorSystemData(0, 0, buffer, out _), BitConverter.ToUInt64(buffer)));
    }

    // Only page tables lead to no memory; a small dump has none, and misses what it has not.
    [Fact]
    public void A_small_dump_answers_alike_for_all_it_does_not_hold()
    {
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("small", ByteSource.FromMemory(KernelDumps.All["triage-x64-blobs"]())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        foreach (ulong address in (ulong[])[0x8000_0000_0000_0000, 0xFFFF_8000_0000_0000])
            Assert.Equal((HResult.ReadFault, 0u), (client.ReadVirtual(address, new byte[8], out uint read), read));
    }

    [Fact]
    public void A_KPRCB_below_its_place_in_the_KPCR_is_an_address_like_any_other()
    {
        var machine = new KernelMachine();
        machine.Write(KernelMachine.Data + 0x800, BitConverter.GetBytes(8ul));
        byte[] buffer = new byte[8];
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("machine", ByteSource.FromMemory(machine.ToArray())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal((0, 8ul), (client.ReadProcessorSystemData(0, 1, buffer, out _), BitConverter.ToUInt64(buffer)));
        // The KPRCB stands at 0x180 in the KPCR.
        Assert.Equal((0, 0xFFFF_FFFF_FFFF_FE88ul), (client.ReadProcessorSystemData(0, 0, buffer, out _), BitConverter.ToUInt64(buffer)));
    }

    // The machine's second processor has no KPRCB, and other dumps no memory that leads to one.
    [Fact]
    public void Processors_that_a_dump_tells_nothing_of_have_neither_thread_nor_process()
    {
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource("machine", ByteSource.FromMemory(new KernelMachine().ToArray())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(0, client.SetCurrentThreadId(1));
        Assert.Equal((HResult.NoInterface, 0ul), (client.GetCurrentThreadDataOffset(out ulong thread), thread));
        Assert.Equal((HResult.NoInterface, 0ul), (client.GetCurrentProcessDataOffset(out ulong process), process));
        using var header = new DebugClient();
        Assert.Equal(0, header.OpenDumpSource("header", ByteSource.FromMemory(KernelDumps.All["header-x86"]())));
        Assert.Equal(0, header.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(HResult.NoInterface, header.GetCurrentThreadDataOffset(out _));
        Assert.Equal(HResult.NoInterface, header.GetCurrentProcessDataOffset(out _));
        Assert.Equal(HResult.NoInterface, header.GetThreadIdByDataOffset(KernelMachine.Thread, out _));
    }

    [Theory]
    [InlineData("full-arm64-blobs")]
    [InlineData("bitmap-kernel-arm64-blobs")]
    [InlineData("rdmp-10-blobs")]
    [InlineData("triage-x64-blobs")]
    public void Data_of_drivers_is_enumerated_and_read(string name)
    {
        using var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource(name, ByteSource.FromMemory(KernelDumps.All[name]())));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(0, client.StartEnumTagged(out ulong handle));
        var seen = new List<(Guid Tag, uint Size)>();
        while (client.GetNextTagged(handle, out Guid tag, out uint size) == 0) seen.Add((tag, size));
        Assert.Equal([(KernelDumps.Tag, 3u), (Guid.Empty, 0u), (KernelDumps.Tag, 16u)], seen);
        Assert.Equal(0, client.EndEnumTagged(handle));
        Assert.Equal(HResult.InvalidArgument, client.EndEnumTagged(handle));
        byte[] buffer = new byte[8];
        Assert.Equal((0, 3u), (client.ReadTagged(KernelDumps.Tag, 1, buffer, out uint total), total));
        Assert.Equal([2, 3], buffer[..2]);
        Assert.Equal(HResult.NoInterface, client.ReadTagged(Guid.NewGuid(), 0, buffer, out _));
    }
}
