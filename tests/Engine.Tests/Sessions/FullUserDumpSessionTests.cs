using System.Runtime.InteropServices;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Sessions on old full user dumps.</summary>
public sealed class FullUserDumpSessionTests
{
    [Theory]
    [InlineData(KernelFacts.I386, HResult.False, 0x14Cu)]
    [InlineData(KernelFacts.Amd64, HResult.Ok, 0x8664u)]
    public void A_session_answers_as_on_any_user_dump(uint machine, int wide, uint processor)
    {
        using DebugClient client = Attach(UserDumpProcess.Of(machine));
        client.GetDebuggeeType(out DebugClass debuggee, out DebugQualifier qualifier);
        Assert.Equal((2u, 1025u), ((uint)debuggee, (uint)qualifier));
        Assert.Equal((HResult.Ok, 0u), (client.GetDumpFormatFlags(out uint flags), flags));
        Assert.Equal((HResult.Ok, processor), (client.GetActualProcessorType(out ImageFileMachine type), (uint)type));
        Assert.Equal(wide, client.IsPointer64Bit());
        Assert.Equal((HResult.Ok, 2u), (client.GetNumberThreads(out uint threads), threads));
        // The thread of the event is current.
        Assert.Equal((HResult.Ok, 1u), (client.GetCurrentThreadId(out uint id), id));
        Assert.Equal((HResult.Ok, 44u), (client.GetCurrentThreadSystemId(out uint systemId), systemId));
        Assert.Equal((HResult.Ok, 42u), (client.GetCurrentProcessSystemId(out uint process), process));
        Assert.Equal((HResult.Ok, 2u, 0u), (client.GetNumberModules(out uint loaded, out uint unloaded), loaded, unloaded));
        byte[] bytes = new byte[4];
        Assert.Equal((HResult.Ok, 4u), (client.ReadVirtual(0x12000, bytes, out uint read), read));
        Assert.Equal(UserDumpProcess.MoreHeapBytes[..4], bytes);
        Assert.Equal(HResult.Ok, client.QueryVirtual(0x11800, out MemoryBasicInformation64 region));
        // The two pieces of the heap adjoin, and are the same in all but their place in the list.
        Assert.Equal((0x11000ul, 0x2000ul, 0x1000u, 4u), (region.BaseAddress, region.RegionSize, region.State, region.Protect));
        Assert.Equal(HResult.Ok, client.ReadImageNtHeaders(UserDumpProcess.App(wide == HResult.Ok), new byte[264]));
        Assert.Equal((HResult.Ok, 0u), (client.GetCurrentTimeDate(out uint time), time));
        Assert.Equal((HResult.Ok, 0u), (client.GetNumberProcessors(out uint processors), processors));
    }

    [Theory]
    [InlineData(true, 1u, "Access violation - code c0000005 (first chance)")]
    [InlineData(false, 0u, "Access violation - code c0000005 (!!! second chance !!!)")]
    public void The_event_says_its_chance(bool firstChance, uint expected, string text)
    {
        using DebugClient client = Attach(UserDumpProcess.Of(KernelFacts.Amd64, firstChance: firstChance));
        byte[] extra = new byte[160];
        char[] description = new char[100];
        Assert.Equal(HResult.Ok, client.GetLastEventInformation(out DebugEventKinds kind, out uint process, out uint thread, extra, out uint used, description, out uint size));
        Assert.Equal((DebugEventKinds.Exception, 0u, 1u, 160u), (kind, process, thread, used));
        LastEventInfoException last = MemoryMarshal.Read<LastEventInfoException>(extra);
        Assert.Equal((0xC0000005u, 0x1_4000_1234ul, expected), (last.ExceptionRecord.ExceptionCode, last.ExceptionRecord.ExceptionAddress, last.FirstChance));
        Assert.Equal(text, new string(description, 0, (int)size - 1));
    }

    [Fact]
    public void An_event_that_is_no_exception_breaks_in_at_the_first_thread()
    {
        using DebugClient client = Attach(UserDumpProcess.Of(KernelFacts.I386, eventCode: 5));
        byte[] extra = new byte[160];
        Assert.Equal(HResult.Ok, client.GetLastEventInformation(out _, out _, out uint thread, extra, out _, [], out _));
        LastEventInfoException last = MemoryMarshal.Read<LastEventInfoException>(extra);
        Assert.Equal((0x80000003u, 0x40_1000ul, 0u), (last.ExceptionRecord.ExceptionCode, last.ExceptionRecord.ExceptionAddress, thread));
    }

    [Fact]
    public void What_only_minidumps_have_is_not_there()
    {
        using DebugClient client = Attach(UserDumpProcess.Of(KernelFacts.Amd64));
        Assert.Equal(HResult.NoInterface, client.GetStoredEventInformation(out _, out _, out _, [], out _, [], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionContext, [], new byte[1232], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionThread, [], new byte[4], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.TargetExceptionRecord, [], new byte[152], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.MiscInformation, [], new byte[24], out _));
        Assert.Equal(HResult.NoInterface, client.Request(DebugRequest.GetDumpHeader, [], new byte[8192], out _));
        var stream = new DebugReadUserMinidumpStream { StreamType = 3 };
        Assert.Equal(HResult.NoInterface, client.ReadUserMinidumpStream(ref stream, new byte[10]));
        Assert.Equal(HResult.Unexpected, client.ReadBugCheckData(out _, out _, out _, out _, out _));
    }

    [Fact]
    public void Its_context_is_that_of_the_thread()
    {
        using DebugClient client = Attach(UserDumpProcess.Of(KernelFacts.Amd64));
        byte[] context = new byte[1232];
        Assert.Equal((HResult.Ok, 1232u), (client.GetThreadContext(context, out uint used), used));
        Assert.Equal(0x1_4000_1234ul, BitConverter.ToUInt64(context, 0xF8));
    }

    [Fact]
    public void An_idiomatic_session_opens_it_too()
    {
        using var file = new TempFile(UserDumpProcess.Of(KernelFacts.I386));
        using DebugSession session = DebugSession.Open(file.Path);
        Assert.Equal(["app", "ntdll"], session.Target.Modules.Select(module => module.ShortName));
        Assert.IsType<FullUserDumpTarget>(session.Target);
    }

    private static DebugClient Attach(byte[] bytes)
    {
        var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpSource("old.dmp", ByteSource.FromMemory(bytes)));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        return client;
    }
}
