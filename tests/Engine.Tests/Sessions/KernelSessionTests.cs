using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A kernel dump as a session: one virtual process, a virtual thread for each processor, the header for requests.</summary>
public sealed class KernelSessionTests
{
    private static readonly byte[] X64 = KernelDumps.All["full-x64"]();

    [Fact]
    public void Processors_are_threads_of_one_virtual_process()
    {
        using DebugClient client = Attach(X64);
        Assert.Equal(HResult.Ok, client.GetNumberProcesses(out uint number));
        Assert.Equal(1u, number);
        Assert.Equal(HResult.Ok, client.GetNumberThreads(out number));
        Assert.Equal(2u, number);
        uint[] ids = new uint[2], systemIds = new uint[2];
        Assert.Equal(HResult.Ok, client.GetThreadIdsByIndex(0, ids, systemIds));
        Assert.Equal([0, 1], ids);
        Assert.Equal([DebugConstants.AnyId, DebugConstants.AnyId], systemIds);
        Assert.Equal(HResult.NotImplemented, client.GetCurrentProcessSystemId(out _));
        Assert.Equal(HResult.NotImplemented, client.GetCurrentThreadSystemId(out _));
        Assert.Equal(HResult.NoInterface, client.GetThreadIdBySystemId(0, out _));
        Assert.Equal(HResult.Ok, client.GetThreadIdByProcessor(1, out uint id));
        Assert.Equal(1u, id);
        Assert.Equal(HResult.InvalidArgument, client.GetThreadIdByProcessor(2, out _));
        client.GetCurrentThreadHandle(out ulong handle);
        Assert.Equal(1ul, handle);
        Assert.Equal(HResult.Ok, client.SetCurrentThreadId(1));
        client.GetCurrentThreadHandle(out handle);
        Assert.Equal(2ul, handle);
        Assert.Equal(HResult.NoInterface, client.GetInstructionOffset(out _));
        Assert.Equal(HResult.Ok, client.GetThreadIdByHandle(1, out id));
        Assert.Equal(0u, id);
        Assert.Equal(HResult.NoInterface, client.GetThreadIdByHandle(0, out _));
        Assert.Equal(HResult.NoInterface, client.SetCurrentThreadId(2));
    }

    [Fact]
    public void A_user_dump_after_a_kernel_dump_counts_its_threads_on()
    {
        using DebugClient client = Attach(X64);
        client.OpenDumpSource("user", Dumps.Crash().ToSource());
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        client.GetEventThread(out uint id);
        Assert.Equal(3u, id);
        uint[] systems = new uint[2];
        Assert.Equal(HResult.Ok, client.GetSystemIdsByIndex(0, systems));
        Assert.Equal([0, 1], systems);
        Assert.Equal(HResult.InvalidArgument, client.GetSystemIdsByIndex(1, systems));
    }

    [Fact]
    public void The_stored_event_is_the_last_one_and_no_event_of_interest()
    {
        using DebugClient client = Attach(X64);
        Assert.Equal(HResult.Ok, client.GetLastEventInformation(out DebugEventKinds kind, out _, out uint thread, [], out _, [], out _));
        Assert.Equal((DebugEventKinds.Exception, 0u), (kind, thread));
        Assert.Equal(HResult.NoInterface, client.GetStoredEventInformation(out _, out _, out _, [], out _, [], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionThread, [], new byte[4], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.MiscInformation, [], new byte[24], out _));
        Assert.Equal(HResult.Unexpected, client.QueryVirtual(0x1000, out _));
        Assert.Equal(HResult.Unexpected, client.ReadHandleData(0, 3, [], out _));
    }

    // The header's area has 3,000 bytes for a context; a context is as long as the machine's.
    [Theory]
    [InlineData("full-x64", 0x348, 1232)]
    [InlineData("triage-x64-blobs", 0x348, 1232)]
    [InlineData("full-arm64-blobs", 0x348, 912)]
    [InlineData("full-x86", 0x320, 716)]
    [InlineData("full-arm", 0x320, 416)]
    public void The_context_is_that_of_the_processor_that_stopped(string name, int offset, int size)
    {
        byte[] dump = KernelDumps.All[name]();
        using DebugClient client = Attach(dump);
        byte[] context = new byte[size + 16];
        Assert.Equal((HResult.Ok, (uint)size), (client.GetThreadContext(context, out uint used), used));
        Assert.Equal(dump[offset..(offset + size)], context[..size]);
        Assert.Equal(new byte[16], context[size..]);
        Assert.Equal((HResult.False, (uint)size), (client.GetThreadContext(context.AsSpan(0, size - 1), out used), used));
        Assert.Equal(HResult.Ok, client.SetCurrentThreadId(1));
        Assert.Equal((HResult.NoInterface, 0u), (client.GetThreadContext(context, out used), used));
    }

    [Fact]
    public void A_header_without_registers_has_no_context()
    {
        byte[] dump = [.. X64];
        for (int i = 0x348; i < 0x348 + 3000; i++)
            dump[i] = (byte)"PAGE"[i % 4];
        using DebugClient client = Attach(dump);
        Assert.Equal(HResult.NoInterface, client.GetThreadContext(new byte[1232], out _));
    }

    [Theory]
    [InlineData("triage-x64-blobs")]
    [InlineData("triage-x86-blobs")]
    public void Unloaded_drivers_follow_the_loaded_ones(string name)
    {
        using DebugClient client = Attach(KernelDumps.All[name]());
        Assert.Equal((HResult.Ok, 3u, 2u), (client.GetNumberModules(out uint loaded, out uint unloaded), loaded, unloaded));
        Assert.Equal((HResult.False, 0x81DE0000ul), (client.GetModuleByIndex(3, out ulong at), at));
        Assert.Equal((HResult.False, 0x84060000ul), (client.GetModuleByIndex(4, out at), at));
        Assert.Equal(HResult.InvalidArgument, client.GetModuleByIndex(5, out _));
        var parameters = new DebugModuleParameters[2];
        Assert.Equal(HResult.Ok, client.GetModuleParameters([], 3, parameters));
        Assert.Equal((0x1C000u, 1u, 0u, 0u), (parameters[0].Size, parameters[0].Flags, parameters[0].TimeDateStamp, parameters[0].Checksum));
        Assert.Equal((0x4E000u, 1u), (parameters[1].Size, parameters[1].Flags));
        char[] text = new char[20];
        Assert.Equal(HResult.Ok, client.GetModuleNameString(0, 3, 0, text, out uint size));
        Assert.Equal("dam.sys", new string(text, 0, (int)size - 1));
        Assert.Equal(HResult.Ok, client.GetModuleNameString(0, 4, 0, text, out size));
        Assert.Equal("dump_storpor", new string(text, 0, (int)size - 1));
        Assert.Equal((HResult.Ok, 4u), (client.GetModuleByOffset(0x840ADFFF, 0, out uint index, out _), index));
    }

    [Fact]
    public void A_number_of_unloaded_drivers_that_no_file_holds_is_a_problem_and_no_more()
    {
        byte[] dump = KernelDumps.All["triage-x64-blobs"]();
        int list = BitConverter.ToInt32(dump, 0x2000 + 0x18);
        BitConverter.GetBytes(1ul << 40).CopyTo(dump, list);
        using DebugClient client = Attach(dump);
        Assert.Equal((HResult.Ok, 3u, 0u), (client.GetNumberModules(out uint loaded, out uint unloaded), loaded, unloaded));
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(dump));
        Assert.Contains(target.Problems, problem => problem.StreamName == "body");
        // One whose end lies before its start is of no size.
        dump = KernelDumps.All["triage-x64-blobs"]();
        BitConverter.GetBytes(1ul).CopyTo(dump, list + 8 + 48);
        using DumpTarget other = DumpFile.Open(ByteSource.FromMemory(dump));
        Assert.Equal([0u, 0x4E000u], other.UnloadedModules.Select(module => module.Size));
    }

    [Fact]
    public void Versions_and_times_are_the_headers()
    {
        using DebugClient client = Attach(X64);
        Assert.Equal(HResult.Ok, client.GetSystemVersion(out uint platform, out uint major, out uint minor, [], out uint size, out uint pack, [], out _));
        Assert.Equal((2u, 0xFu, 19041u, 1u, 0u), (platform, major, minor, size, pack));
        client.GetCurrentSystemUpTime(out uint seconds);
        Assert.Equal(3u, seconds);
        byte[] header = X64[..0x2000];
        BitConverter.GetBytes(0xCu).CopyTo(header, 8);
        using DebugClient other = Attach([.. header, .. X64[0x2000..]]);
        other.GetSystemVersionValues(out _, out _, out _, out major, out _);
        Assert.Equal(0xCu, major);
    }

    [Theory]
    [InlineData("full-x64", 0x2000)]
    [InlineData("full-x86", 0x1000)]
    [InlineData("triage-arm64-blobs", 0x2000)]
    public void The_header_is_given_whole_and_set_in_memory(string name, int size)
    {
        byte[] dump = KernelDumps.All[name]();
        using DebugClient client = Attach(dump);
        byte[] header = new byte[size];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetDumpHeader, [], header, out uint given));
        Assert.Equal((uint)size, given);
        Assert.Equal(dump[..size], header);
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.GetDumpHeader, [], new byte[size - 1], out _));
        header[0x20] ^= 0xFF;
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.SetDumpHeader, header, [], out _));
        byte[] again = new byte[size];
        Assert.Equal(HResult.Ok, client.Request(DebugRequest.GetDumpHeader, [], again, out _));
        Assert.Equal(header, again);
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.SetDumpHeader, header.AsSpan(0, size - 4), [], out _));
        header[0] = 0;
        Assert.Equal(HResult.InvalidArgument, client.Request(DebugRequest.SetDumpHeader, header, [], out _));
        Assert.Equal(HResult.Ok, client.GetDumpHeader(out KaitaiStruct? typed));
        if (size == 0x2000)
            Assert.IsType<Formats.DumpHeader64>(typed);
        else
            Assert.IsType<Formats.DumpHeader32>(typed);
    }

    private static DebugClient Attach(byte[] dump)
    {
        var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpSource("kernel", ByteSource.FromMemory(dump)));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        return client;
    }
}
