using Tephra.Engine;

namespace Tephra.Oracle.Tests;

public sealed class LldbThreadTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_threads_are_those_of_lldb(string dump)
    {
        LldbFacts expected = Lldb.Get(dump);
        if (expected.Architecture is null)
            return; // LldbCoverageTests says which these are.
        IReadOnlyList<InspectedThread> actual = InspectRuns.Inspect(dump).Threads;
        var comparison = new Comparison(dump);
        comparison.Equal("the number of threads", expected.Threads.Count, actual.Count);
        comparison.Sequence("threads.id", [.. expected.Threads.Select(thread => thread.Id)], [.. actual.Select(thread => thread.Id)]);
        comparison.Finish();
    }

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_program_counters_are_those_of_lldb(string dump)
    {
        if (Lldb.Get(dump).Architecture is null)
            return; // LldbCoverageTests says which these are.
        var comparison = new Comparison(dump);
        Inspection actual = InspectRuns.Inspect(dump);
        Dictionary<uint, InspectedThread> threads = actual.Threads.ToDictionary(thread => thread.Id);
        using DebugSession session = DebugSession.Open(UserDumps.PathOf(dump));
        foreach ((uint id, ulong counter) in KnownCounters(dump))
        {
            // For the thread of the exception, LLDB takes the exception's context, the listing the thread's own.
            bool crashed = id == actual.Exception?.ThreadId;
            ulong? counterHere = crashed ? session.Exception?.Registers?.InstructionPointer.Value : threads[id].InstructionPointer;
            comparison.Equal($"the program counter of thread {id}{(crashed ? " at the exception" : "")}", counter, counterHere);
        }

        comparison.Finish(atLeast: HasCounters(dump) ? 1 : 0);
    }

    [Fact]
    public void Lldb_knows_the_program_counters_of_many_threads()
    {
        Shared.Require("dumps");
        string[] without = [.. UserDumps.Names.Where(dump => Lldb.Get(dump).Architecture is not null && !HasCounters(dump))];
        Assert.Equal(["lldb/regions-memlist64.dmp", "mozilla/macos-x86_64.dmp", "rust-minidump/pipeline-inlines-macos-segv.dmp", "symbolic/crash_macos.dmp"], without);
        int count = UserDumps.Names.Sum(dump => KnownCounters(dump).Count());
        Assert.True(count >= 380, $"{count} program counters");
    }

    private static bool HasCounters(string dump) => KnownCounters(dump).Any();

    /// <summary>
    /// The program counters that LLDB took from a context: it gives zero where the context's flags don't say that there is one,
    /// as Breakpad's on macOS never do. Anything but zero is then an error here.
    /// </summary>
    private static IEnumerable<(uint Id, ulong Counter)> KnownCounters(string dump)
    {
        if (ObjYaml.Get(dump) is not { } yaml)
            yield break;
        Dictionary<uint, YamlNode> contexts = yaml.Threads.ToDictionary(thread => (uint)thread["Thread Id"].Number, thread => thread["Context"]);
        if (yaml.Find("Exception") is { } exception)
            contexts[(uint)exception["Thread ID"].Number] = exception["Thread Context"];
        foreach (LldbThread thread in Lldb.Get(dump).Threads)
        {
            ContextBytes context = ContextBytes.Read(yaml.Architecture!, contexts[thread.Id].Bytes);
            if (context.HasControl)
                yield return (thread.Id, Assert.NotNull(thread.ProgramCounter));
            else
                Assert.Equal(0ul, thread.ProgramCounter);
        }
    }
}
