using Microsoft.Win32.SafeHandles;

namespace Tephra.Engine.Tests;

/// <summary>What callbacks may do to the session that calls them, and what ends a wait.</summary>
public sealed class CallbackRuleTests
{
    [Fact]
    public void No_callback_waits_or_opens_or_ends()
    {
        using var client = new DebugClient();
        var answers = new List<string>();
        var log = new CallbackLog();
        log.Inside = name => answers.Add(
            $"{client.WaitForEvent(0, 0):x} {client.EndSession(DebugEnd.Passive):x} {client.OpenDumpSource("x", Dumps.Quiet().ToSource()):x} {client.AddDumpInformationFile("x", DebugDumpFileType.PageFileDump):x}");
        client.SetEventCallbacks(log);
        Assert.Equal(HResult.Ok, client.OpenDumpSource("a", Dumps.Crash().ToSource()));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Assert.Equal(HResult.Ok, client.SetCurrentThreadId(0));
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        Assert.Equal(15, answers.Count);
        Assert.All(answers, answer => Assert.Equal("800700d7 8000ffff 8000ffff 8000ffff", answer));
        log.Inside = null;
        Assert.Equal(HResult.Ok, client.OpenDumpSource("b", Dumps.Quiet().ToSource()));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
    }

    [Fact]
    public void Once_the_client_ends_in_a_callback_nothing_more_is_told_and_the_wait_fails()
    {
        // One for the opening, ten for the wait.
        for (int call = 2; call <= 11; call++)
        {
            var client = new DebugClient();
            var log = new CallbackLog();
            log.Inside = _ =>
            {
                if (log.Lines.Count == call)
                    Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Reentrant));
            };
            client.SetEventCallbacks(log);
            client.OpenDumpSource("a", Dumps.Crash().ToSource());
            Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, 0));
            Assert.Equal(call, log.Lines.Count);
            Assert.Equal(HResult.Unexpected, client.ReadVirtual(0x1000, new byte[1], out _));
            client.GetExecutionStatus(out DebugStatus status);
            Assert.Equal(DebugStatus.NoDebuggee, status);
        }
    }

    [Fact]
    public void An_interrupt_to_exit_ends_the_next_wait_before_it_begins()
    {
        using var client = new DebugClient();
        var log = new CallbackLog();
        client.SetEventCallbacks(log);
        client.OpenDumpSource("a", Dumps.Crash().ToSource());
        client.SetInterrupt(DebugInterrupt.Exit);
        int told = log.Lines.Count;
        Assert.Equal(HResult.Pending, client.WaitForEvent(0, 0));
        Assert.Equal(told, log.Lines.Count);
        Assert.Equal(HResult.False, client.GetInterrupt());
        Assert.Equal(HResult.Unexpected, client.ReadVirtual(0x1000, new byte[1], out _));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
    }

    [Theory]
    [InlineData(DebugInterrupt.Active)]
    [InlineData(DebugInterrupt.Passive)]
    public void Other_interrupts_do_not(DebugInterrupt interrupt)
    {
        using var client = new DebugClient();
        client.OpenDumpSource("a", Dumps.Crash().ToSource());
        client.SetInterrupt(interrupt);
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
    }

    [Fact]
    public void A_handle_that_was_closed_before_the_wait_is_an_answer()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Dumps.Crash().ToArray());
            using var client = new DebugClient();
            using (SafeFileHandle handle = File.OpenHandle(path))
                Assert.Equal(HResult.Ok, client.OpenDumpFileWide("a.dmp", handle));
            Assert.Equal(HResult.ReadFault, client.WaitForEvent(0, 0));
            Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
