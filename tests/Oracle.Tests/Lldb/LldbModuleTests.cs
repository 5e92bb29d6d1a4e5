namespace Tephra.Oracle.Tests;

public sealed class LldbModuleTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_modules_are_those_of_lldb(string dump)
    {
        LldbFacts expected = Lldb.Get(dump);
        if (expected.Architecture is null)
            return; // LldbCoverageTests says which these are.
        IReadOnlyList<InspectedModule> actual = InspectRuns.Inspect(dump).Modules;
        var comparison = new Comparison(dump);

        // Of modules with the same name, LLDB keeps one: the mappings of one file, or nameless ones.
        ILookup<string, ulong> addresses = actual.ToLookup(module => module.Name ?? "", module => module.Base);
        comparison.Equal("the number of names", addresses.Count, expected.Modules.Count);
        comparison.Sequence(
            "modules with a name of their own",
            [.. expected.Modules.Where(module => addresses[module.Name].Count() <= 1).Select(module => (module.Name, module.LoadAddress))],
            [.. actual.Where(module => addresses[module.Name ?? ""].Count() == 1).Select(module => (module.Name ?? "", module.Base))]);
        foreach (LldbModule module in expected.Modules.Where(module => addresses[module.Name].Count() > 1))
            comparison.Equal($"{module.Name} at 0x{module.LoadAddress:x}", true, addresses[module.Name].Contains(module.LoadAddress));
        comparison.Finish();
    }
}
