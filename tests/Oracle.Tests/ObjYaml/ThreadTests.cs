namespace Tephra.Oracle.Tests;

public sealed class ThreadTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_threads_are_those_of_obj2yaml(string dump)
    {
        if (ObjYaml.Get(dump) is not { } expected)
            return; // StreamTests says which these are.
        IReadOnlyList<InspectedThread> actual = InspectRuns.Inspect(dump).Threads;
        var comparison = new Comparison(dump);
        comparison.Equal("the number of threads", expected.Threads.Count, actual.Count);
        comparison.Finish();
        for (int i = 0; i < actual.Count; i++)
        {
            YamlNode thread = expected.Threads[i];
            ContextBytes context = ContextBytes.Read(expected.Architecture!, thread["Context"].Bytes);
            comparison.Equal($"threads[{i}].id", thread["Thread Id"].Number, actual[i].Id);
            comparison.Equal($"threads[{i}].teb", thread["Environment Block"].Number, actual[i].Teb);
            comparison.Equal($"threads[{i}].instructionPointer", context.InstructionPointer, actual[i].InstructionPointer);
            comparison.Equal($"threads[{i}].stackPointer", context.StackPointer, actual[i].StackPointer);
        }

        comparison.Finish();
    }

    [Fact]
    public void Obj2yaml_lists_many_threads()
    {
        Shared.Require("dumps");
        Assert.True(UserDumps.Names.Sum(dump => ObjYaml.Get(dump)?.Threads.Count ?? 0) >= 475);
        Assert.True(UserDumps.Names.Count(dump => ObjYaml.Get(dump)?.Threads.Count > 0) >= 38);
    }
}
