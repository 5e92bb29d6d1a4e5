namespace Tephra.Oracle.Tests;

/// <summary>That LLDB says enough: each test that asks it passes for a dump of which it says nothing.</summary>
public sealed class LldbCoverageTests
{
    [Fact]
    public void Lldb_opens_all_but_the_malformed_dumps()
    {
        Shared.Require("dumps");
        string[] refused = [.. UserDumps.Names.Where(dump => Lldb.Get(dump).Architecture is null)];
        Assert.Equal(["rust-minidump/invalid-range.dmp", "rust-minidump/invalid-record-count.dmp"], refused);
    }

    [Fact]
    public void Lldb_lists_many_threads_modules_and_stop_reasons()
    {
        Shared.Require("dumps");
        LldbFacts[] all = [.. UserDumps.Names.Select(Lldb.Get)];
        AtLeast(38, all.Count(facts => facts.Threads.Count > 0), "dumps with threads");
        AtLeast(475, all.Sum(facts => facts.Threads.Count), "threads");
        AtLeast(38, all.Count(facts => facts.Modules.Count > 0), "dumps with modules");
        AtLeast(2300, all.Sum(facts => facts.Modules.Count), "modules");
        AtLeast(36, all.Count(facts => facts.Threads.Any(thread => thread.StopReason is not null)), "dumps with a stop reason");
    }

    private static void AtLeast(int expected, int actual, string what) => Assert.True(actual >= expected, $"{actual} {what}, of at least {expected}");
}
