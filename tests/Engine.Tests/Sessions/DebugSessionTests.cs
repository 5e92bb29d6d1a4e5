namespace Tephra.Engine.Tests;

public sealed class DebugSessionTests
{
    [Fact]
    public void A_session_opens_in_one_call_and_shows_everything()
    {
        using var file = new TempFile(Dumps.Crash().ToArray());
        using DebugSession session = DebugSession.Open(file.Path);
        Assert.Equal([10u, 20u], session.Threads.Select(thread => thread.Id));
        Assert.Equal(["app", "ntdll"], session.Modules.Select(module => module.ShortName));
        Assert.Equal(Dumps.AccessViolation, session.Exception!.Record.ExceptionCode);
        Assert.Equal(Dumps.Code + 0x10, session.Exception.Registers!.InstructionPointer.Value);
        Assert.Equal("10.0.19045", session.System.Version);
        byte[] bytes = new byte[4];
        Assert.True(session.Memory.TryReadExactly(0x1000, bytes));
        Assert.Empty(session.Problems);
        Assert.Equal(11, session.Events.Count);
        Assert.Equal(Dumps.AccessViolation, session.Events.OfType<ExceptionEvent>().Single().Record.ExceptionCode);
        Assert.Equal(new SessionStatusEvent(DebugSessionStatus.Active), session.Events[2]);
    }

    [Fact]
    public void What_can_not_be_opened_throws_with_the_result()
    {
        var missing = Assert.Throws<DebugEngineException>(() => DebugSession.Open("no such file.dmp"));
        Assert.Equal(HResult.FileNotFound, missing.HResult);
        Assert.Contains("no such file.dmp", missing.Message);
        var garbage = Assert.Throws<DebugEngineException>(() => DebugSession.Open(ByteSource.FromMemory(new byte[100], "garbage")));
        Assert.Equal(HResult.NoInterface, garbage.HResult);
        Assert.Contains("garbage", garbage.Message);
    }
}
