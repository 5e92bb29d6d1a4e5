namespace Tephra.Oracle.Tests;

public sealed class ModuleTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void The_modules_are_those_of_obj2yaml(string dump)
    {
        if (ObjYaml.Get(dump) is not { } expected)
            return; // StreamTests says which these are.
        IReadOnlyList<InspectedModule> actual = InspectRuns.Inspect(dump).Modules;
        var comparison = new Comparison(dump);
        comparison.Equal("the number of modules", expected.Modules.Count, actual.Count);
        comparison.Finish();
        for (int i = 0; i < actual.Count; i++)
        {
            YamlNode module = expected.Modules[i];
            comparison.Equal($"modules[{i}].name", module["Module Name"].Text ?? "", actual[i].Name);
            comparison.Equal($"modules[{i}].base", module["Base of Image"].Number, actual[i].Base);
            comparison.Equal($"modules[{i}].size", (long)module["Size of Image"].Number, actual[i].Size);
            comparison.Equal($"modules[{i}].timeDateStamp", module["Time Date Stamp"].Number, actual[i].TimeDateStamp);
            comparison.Equal($"modules[{i}].checkSum", module["Checksum"].Number, actual[i].CheckSum);
            comparison.Equal($"modules[{i}].codeViewId", CodeViewBytes.ToId(module["CodeView Record"].Bytes), actual[i].CodeViewId);
        }

        comparison.Finish();
    }

    [Fact]
    public void Obj2yaml_lists_many_modules()
    {
        Shared.Require("dumps");
        YamlNode[] modules = [.. UserDumps.Names.SelectMany(dump => ObjYaml.Get(dump)?.Modules ?? [])];
        Assert.True(modules.Length >= 2400, $"{modules.Length} modules");
        int identified = modules.Count(module => CodeViewBytes.ToId(module["CodeView Record"].Bytes) is not null);
        Assert.True(identified >= 2000, $"{identified} modules with a CodeView record");
    }
}
