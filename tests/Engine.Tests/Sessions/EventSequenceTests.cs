namespace Tephra.Engine.Tests;

public sealed class EventSequenceTests
{
    private static readonly string[] FirstWait =
    [
        "ChangeEngineState(Systems, 0)",
        "ChangeEngineState(ExecutionStatus, 100000001)",
        "SessionStatus(Active)",
        "ChangeDebuggeeState(All, 0)",
        "ChangeSymbolState(Loads, 0)",
        "ChangeEngineState(CurrentThread, 1)",
        "ChangeEngineState(EffectiveProcessor, 8664)",
        "ChangeEngineState(ExecutionStatus, 100000006)",
        "Exception(c0000005 at 7ff600001010, first chance 0)",
        "ChangeDebuggeeState(All, 0)",
        "ChangeEngineState(ExecutionStatus, 6)",
    ];

    [Fact]
    public void The_first_wait_attaches_and_delivers_the_stored_exception()
    {
        var (client, log) = Open(Dumps.Crash());
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(FirstWait, log.Lines);
    }

    [Fact]
    public void A_dump_without_an_exception_delivers_a_break_at_its_first_thread()
    {
        var (client, log) = Open(Dumps.Quiet());
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Contains("Exception(80000003 at 5000, first chance 0)", log.Lines);
        Assert.Contains("ChangeSymbolState(Loads, 400000)", log.Lines);
    }

    [Fact]
    public void A_second_dump_delivers_in_its_own_wait_without_a_new_session()
    {
        var (client, log) = Open(Dumps.Crash());
        client.OpenDumpSource("second", Dumps.Quiet().ToSource());
        client.WaitForEvent(0, DebugConstants.Infinite);
        log.Lines.Clear();
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, DebugConstants.Infinite));
        Assert.Equal(
        [
            "ChangeEngineState(ExecutionStatus, 100000001)",
            "ChangeDebuggeeState(All, 0)",
            "ChangeSymbolState(Loads, 400000)",
            "ChangeEngineState(CurrentThread, 2)",
            "ChangeEngineState(EffectiveProcessor, 8664)",
            "ChangeEngineState(ExecutionStatus, 100000006)",
            "Exception(80000003 at 5000, first chance 0)",
            "ChangeDebuggeeState(All, 0)",
            "ChangeEngineState(ExecutionStatus, 6)",
        ],
        log.Lines);
        Assert.Equal(HResult.Ok, client.GetCurrentSystemId(out uint system));
        Assert.Equal(1u, system);
    }

    [Theory]
    [InlineData(DebugEnd.Passive, DebugSessionStatus.EndSessionPassive)]
    [InlineData(DebugEnd.ActiveTerminate, DebugSessionStatus.EndSessionActiveTerminate)]
    [InlineData(DebugEnd.ActiveDetach, DebugSessionStatus.EndSessionActiveDetach)]
    public void Ending_a_session_tells_how(DebugEnd how, DebugSessionStatus status)
    {
        var (client, log) = Open(Dumps.Crash());
        client.WaitForEvent(0, 0);
        log.Lines.Clear();
        Assert.Equal(HResult.Ok, client.EndSession(how));
        Assert.Equal(["ChangeEngineState(Systems, ffffffff)", "ChangeEngineState(ExecutionStatus, 7)", $"SessionStatus({status})"], log.Lines);
        Assert.Equal(HResult.Unexpected, client.EndSession(how));
    }

    [Fact]
    public void A_wait_with_nothing_left_ends_the_session()
    {
        var (client, log) = Open(Dumps.Crash());
        client.WaitForEvent(0, 0);
        log.Lines.Clear();
        Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, 0));
        Assert.Equal(["ChangeEngineState(Systems, ffffffff)", "ChangeEngineState(ExecutionStatus, 7)", "SessionStatus(End)"], log.Lines);
        client.GetExecutionStatus(out DebugStatus status);
        Assert.Equal(DebugStatus.NoDebuggee, status);
    }

    [Fact]
    public void Only_what_the_mask_asks_for_is_told_and_the_mask_is_asked_once()
    {
        var log = new CallbackLog { Mask = DebugEventKinds.Exception };
        using var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.SetEventCallbacks(log));
        client.OpenDumpSource(null, Dumps.Crash().ToSource());
        client.WaitForEvent(0, 0);
        Assert.Equal(["Exception(c0000005 at 7ff600001010, first chance 0)"], log.Lines);
        Assert.Equal(1, log.MaskCalls);
    }

    [Theory]
    [InlineData(HResult.False)]
    [InlineData(HResult.Fail)]
    public void Callbacks_whose_mask_is_not_ok_are_not_registered(int result)
    {
        using var client = new DebugClient();
        Assert.Equal(result, client.SetEventCallbacks(new CallbackLog { MaskResult = result }));
        Assert.Equal(HResult.Ok, client.GetEventCallbacks(out IDebugEventCallbacks? callbacks));
        Assert.Null(callbacks);
    }

    [Fact]
    public void The_target_answers_from_the_event_on_and_waits_do_not_nest()
    {
        var (client, log) = Open(Dumps.Crash());
        var queries = new List<string>();
        log.Inside = name =>
        {
            int query = client.ReadVirtual(0x1000, new byte[1], out _);
            client.GetExecutionStatus(out DebugStatus status);
            int nested = client.WaitForEvent(0, 0);
            int end = client.EndSession(DebugEnd.Passive);
            int open = client.OpenDumpFile("x.dmp");
            queries.Add($"{name} {query:x} {status} {nested:x} {end:x} {open:x}");
        };
        client.WaitForEvent(0, 0);
        Assert.Equal("SessionStatus 8000ffff Go 800700d7 8000ffff 8000ffff", queries[1]);
        Assert.Equal("Exception 0 Break 800700d7 8000ffff 8000ffff", queries.Single(line => line.StartsWith("Exception")));
    }

    [Fact]
    public void A_callback_that_answers_go_does_not_outrank_the_filters_break()
    {
        var log = new CallbackLog { Answer = DebugStatus.GoHandled };
        using var client = new DebugClient();
        client.SetEventCallbacks(log);
        client.OpenDumpSource(null, Dumps.Crash().ToSource());
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        client.GetExecutionStatus(out DebugStatus status);
        Assert.Equal(DebugStatus.Break, status);
    }

    [Fact]
    public void A_callback_that_throws_does_not_leave_the_session_inside_a_wait()
    {
        var (client, log) = Open(Dumps.Crash());
        log.Inside = name =>
        {
            if (name == "SessionStatus")
                throw new InvalidOperationException("told you");
        };
        Assert.Throws<InvalidOperationException>(() => client.WaitForEvent(0, 0));
        log.Inside = null;
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.Ok, client.ReadVirtual(0x1000, new byte[1], out _));
    }

    private static (DebugClient Client, CallbackLog Log) Open(DumpBuilder dump)
    {
        var client = new DebugClient();
        var log = new CallbackLog();
        Assert.Equal(HResult.Ok, client.SetEventCallbacks(log));
        Assert.Equal(HResult.Ok, client.OpenDumpSource("test", dump.ToSource()));
        return (client, log);
    }
}
