namespace Tephra.Engine.Tests;

/// <summary>Threads, modules, registers and events of an attached client.</summary>
public sealed class ObjectQueryTests
{
    [Fact]
    public void The_event_thread_is_current_and_threads_have_engine_ids()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.GetNumberThreads(out uint number));
        Assert.Equal(2u, number);
        uint[] ids = new uint[2], systemIds = new uint[2];
        Assert.Equal(HResult.Ok, client.GetThreadIdsByIndex(0, ids, systemIds));
        Assert.Equal([0, 1], ids);
        Assert.Equal([10, 20], systemIds);
        Assert.Equal(HResult.InvalidArgument, client.GetThreadIdsByIndex(1, ids, []));
        client.GetEventThread(out uint id);
        Assert.Equal(1u, id);
        client.GetCurrentThreadSystemId(out id);
        Assert.Equal(20u, id);
        Assert.Equal(HResult.NoInterface, client.SetCurrentThreadId(2));
        Assert.Equal(HResult.Ok, client.SetCurrentThreadId(0));
        client.GetInstructionOffset(out ulong offset);
        Assert.Equal(Dumps.Code + 1, offset);
        client.GetCurrentThreadTeb(out offset);
        Assert.Equal(0x7000_0000ul, offset);
        Assert.Equal(HResult.Ok, client.GetThreadIdBySystemId(20, out id));
        Assert.Equal(1u, id);
        Assert.Equal(HResult.NoInterface, client.GetThreadIdBySystemId(21, out _));
        client.GetCurrentProcessSystemId(out id);
        Assert.Equal(4711u, id);
    }

    [Fact]
    public void Ids_run_on_over_a_second_dump()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        client.OpenDumpSource("two", Dumps.Quiet().ToSource());
        Assert.Equal(HResult.NoInterface, client.SetCurrentSystemId(1));
        client.WaitForEvent(0, 0);
        client.GetEventThread(out uint thread);
        client.GetCurrentProcessId(out uint process);
        client.GetNumberSystems(out uint systems);
        Assert.Equal((2u, 1u, 2u), (thread, process, systems));
        Assert.Equal(HResult.NoInterface, client.GetCurrentProcessSystemId(out _));
        Assert.Equal(HResult.Ok, client.SetCurrentSystemId(0));
        client.GetCurrentThreadId(out thread);
        Assert.Equal(1u, thread);
        client.GetEventSystem(out uint eventSystem);
        Assert.Equal(1u, eventSystem);
    }

    [Fact]
    public void An_exception_on_a_thread_the_dump_does_not_hold_has_no_event_thread()
    {
        var dump = new DumpBuilder().WithSystem().WithThreads((1, [])).WithException(99, 0xC0000194, 0x10, []);
        using DebugClient client = Attached.To(dump);
        Assert.Equal(HResult.Unexpected, client.GetEventThread(out uint id));
        Assert.Equal(DebugConstants.AnyId, id);
        Assert.Equal(HResult.Unexpected, client.GetCurrentThreadId(out _));
        Assert.Equal(HResult.Unexpected, client.GetInstructionOffset(out _));
        char[] text = new char[100];
        Assert.Equal(HResult.Ok, client.GetLastEventInformation(out DebugEventKinds type, out uint process, out id, [], out _, text, out uint size));
        Assert.Equal((DebugEventKinds.Exception, 0u, DebugConstants.AnyId), (type, process, id));
        Assert.Equal("Unknown exception - code c0000194 (first/second chance not available)", new string(text, 0, (int)size - 1));
    }

    [Fact]
    public void The_last_event_and_the_stored_event_carry_the_exception()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        byte[] extra = new byte[160];
        Assert.Equal(HResult.Ok, client.GetLastEventInformation(out _, out _, out uint thread, extra, out uint used, [], out _));
        Assert.Equal((1u, 160u), (thread, used));
        Assert.Equal(Dumps.AccessViolation, BitConverter.ToUInt32(extra));
        Assert.Equal(0u, BitConverter.ToUInt32(extra, 152));
        Assert.Equal(HResult.False, client.GetLastEventInformation(out _, out _, out _, extra.AsSpan(0, 100), out used, [], out _));
        Assert.Equal(160u, used);
        byte[] context = new byte[1232];
        Assert.Equal(HResult.Ok, client.GetStoredEventInformation(out _, out _, out _, context, out used, [], out _));
        Assert.Equal(1232u, used);
        Assert.Equal(Dumps.Code + 0x10, BitConverter.ToUInt64(context, 0xF8));
        Assert.Equal(HResult.False, client.GetStoredEventInformation(out _, out _, out _, context.AsSpan(0, 10), out _, extra, out _));
    }

    [Fact]
    public void Modules_are_found_by_index_address_and_name()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        client.GetNumberModules(out uint loaded, out uint unloaded);
        Assert.Equal((2u, 0u), (loaded, unloaded));
        Assert.Equal(HResult.Ok, client.GetModuleByIndex(1, out ulong at));
        Assert.Equal(0x7FFC_0000_0000ul, at);
        Assert.Equal(HResult.InvalidArgument, client.GetModuleByIndex(2, out _));
        Assert.Equal(HResult.Ok, client.GetModuleByOffset(Dumps.Code, 0, out uint index, out at));
        Assert.Equal((0u, 0x7FF6_0000_0000ul), (index, at));
        Assert.Equal(HResult.NoInterface, client.GetModuleByOffset(Dumps.Code, 1, out _, out _));
        Assert.Equal(HResult.NoInterface, client.GetModuleByOffset(0x7FFC_0000_2000, 0, out _, out _));
        Assert.Equal(HResult.Ok, client.GetModuleByModuleName("NTDLL", 0, out index, out _));
        Assert.Equal(1u, index);
        char[] name = new char[50];
        Assert.Equal(HResult.Ok, client.GetModuleNameString(0, DebugConstants.AnyId, 0x7FF6_0000_0000, name, out uint size));
        Assert.Equal(@"C:\app\app.exe", new string(name, 0, (int)size - 1));
        Assert.Equal(HResult.Ok, client.GetModuleNameString(1, 0, 0, name, out size));
        Assert.Equal("app", new string(name, 0, (int)size - 1));
        Assert.Equal(HResult.InvalidArgument, client.GetModuleNameString(5, 0, 0, name, out _));
    }

    // Some dumps of 32-bit processes store addresses with the extension of their sign; callers give either form.
    [Theory]
    [InlineData(0x80000000)]
    [InlineData(0xFFFFFFFF80000000)]
    public void Modules_and_blocks_of_a_32_bit_process_are_found_in_either_form(ulong stored)
    {
        using DebugClient client = Attached.To(new DumpBuilder().WithSystem(architecture: 0).WithThreads((1, [])).WithModules((stored, 0x1000, @"C:.dll", [])));
        foreach (ulong form in new[] { 0x80000000, 0xFFFFFFFF80000000 })
        {
            Assert.Equal(HResult.Ok, client.GetModuleByOffset(form + 0x10, 0, out _, out ulong at));
            Assert.Equal(0x80000000ul, at);
            Assert.Equal(HResult.Ok, client.GetModuleNameString(0, DebugConstants.AnyId, form, [], out _) & ~1);
            var parameters = new DebugModuleParameters[1];
            Assert.Equal(HResult.Ok, client.GetModuleParameters([form], 0, parameters));
            Assert.Equal(0x80000000ul, parameters[0].Base);
        }

        Assert.Equal(HResult.NoInterface, client.GetThreadIdByTeb(0, out _));
    }

    [Fact]
    public void Module_parameters_go_by_index_or_by_address()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        var parameters = new DebugModuleParameters[2];
        Assert.Equal(HResult.Ok, client.GetModuleParameters([], 0, parameters));
        Assert.Equal((0x10000u, 0x5000_0000u, 0xC0DEu, 15u, 4u), (parameters[0].Size, parameters[0].TimeDateStamp, parameters[0].Checksum, parameters[0].ImageNameSize, parameters[0].ModuleNameSize));
        Assert.Equal(HResult.InvalidArgument, client.GetModuleParameters([], 1, parameters));
        Assert.Equal(HResult.Ok, client.GetModuleParameters([1, 0x7FFC_0000_0000], 0, parameters));
        Assert.Equal((DebugConstants.InvalidOffset, 0x7FFC_0000_0000ul), (parameters[0].Base, parameters[1].Base));
    }

    [Fact]
    public void Registers_have_names_types_and_values()
    {
        using DebugClient client = Attached.To(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.GetIndexByName("RSP", out uint index));
        Assert.Equal(HResult.Ok, client.GetValue(index, out ulong value, out uint type));
        Assert.Equal((0x2000ul, 4u), (value, type));
        client.GetStackOffset(out value);
        Assert.Equal(0x2000ul, value);
        Assert.Equal(HResult.NoInterface, client.GetIndexByName("eip", out _));
        client.GetNumberRegisters(out uint number);
        Assert.Equal(HResult.InvalidArgument, client.GetValue(number, out _, out _));
        char[] name = new char[8];
        Assert.Equal(HResult.Ok, client.GetDescription(18, name, out _, out type));
        Assert.Equal("cs\0", new string(name, 0, 3));
        Assert.Equal(2u, type);
        byte[] context = new byte[2000];
        Assert.Equal(HResult.Ok, client.GetThreadContext(context, out uint used));
        Assert.Equal(1232u, used);
    }

    [Fact]
    public void The_kind_of_target_is_a_minidump_of_its_contents()
    {
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.GetDebuggeeType(out DebugClass kind, out DebugQualifier qualifier));
        Assert.Equal((DebugClass.Uninitialized, DebugQualifier.None), (kind, qualifier));
        DumpBuilder dump = Dumps.Crash();
        dump.Flags = 0x2 | 0x800 | 0x20000;
        dump.TimeDateStamp = 1_700_000_000;
        using DebugClient attached = Attached.To(dump);
        attached.GetDebuggeeType(out kind, out qualifier);
        Assert.Equal((DebugClass.UserWindows, DebugQualifier.SmallDump), (kind, qualifier));
        attached.GetDumpFormatFlags(out uint flags);
        Assert.Equal(0x0800_0401u, flags);
        attached.GetActualProcessorType(out ImageFileMachine machine);
        Assert.Equal(ImageFileMachine.Amd64, machine);
        Assert.Equal(HResult.Ok, attached.IsPointer64Bit());
        attached.GetCurrentTimeDate(out uint time);
        Assert.Equal(1_700_000_000u, time);
        attached.GetNumberProcessors(out uint processors);
        Assert.Equal(4u, processors);
    }
}
