namespace Tephra.Oracle.Tests;

public sealed class LldbStopTests
{
    // What Breakpad and Crashpad write where a dump was asked for without an exception.
    private const ulong DumpRequested = 0xFFFFFFFF;

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_exception_is_that_of_lldb(string dump)
    {
        LldbFacts expected = Lldb.Get(dump);
        if (expected.Architecture is null)
            return; // LldbCoverageTests says which these are.
        InspectedException? actual = InspectRuns.Inspect(dump).Exception;
        var comparison = new Comparison(dump);
        if (expected.Threads.SingleOrDefault(thread => thread.StopReason is not null) is not { } stopped)
        {
            comparison.Equal("no exception, or one without a code", true, actual is null or { Code: 0 or DumpRequested });
            comparison.Finish();
            return;
        }

        LldbStopReason reason = LldbStopReason.Parse(stopped.StopReason!);
        comparison.Equal("exception.threadId", stopped.Id, actual?.ThreadId);
        comparison.Equal("exception.code", (ulong)reason.Code, actual?.Code);
        if (reason.Address is { } address)
            comparison.Equal("exception.address", address, actual?.Address);
        comparison.Finish(atLeast: 2);
    }
}
