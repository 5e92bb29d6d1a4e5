using Xunit;

namespace Tephra.Architecture.Tests;

/// <summary>Inside the schema compiler the folders are passes, and data flows one way through them.</summary>
public sealed class PassTests
{
    // Each pass with those it may use, besides itself.
    private static readonly Dictionary<string, string[]> Passes = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Types"] = ["Text"],
        ["Yaml"] = ["Text", "Diagnostics"],
        ["Expressions"] = ["Text", "Diagnostics"],
        ["Ir"] = ["Text", "Types", "Expressions"],
        ["Syntax"] = ["Text", "Diagnostics", "Yaml", "Expressions", "Ir"],
        ["Layout"] = ["Text", "Types", "Expressions", "Ir"],
        ["Binding"] = ["Text", "Diagnostics", "Types", "Expressions", "Ir", "Syntax", "Layout"],
    };

    public static TheoryData<string> Names => [.. Passes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pass_uses_only_those_before_it(string pass)
    {
        const string prefix = "using Tephra.Schema.";
        var files = SourceFiles.Of("Schema").Where(file => file.Folder == pass).ToList();
        var used = files.SelectMany(file => file.Lines)
            .Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
            .Select(line => line[prefix.Length..].TrimEnd(';'))
            .Distinct();

        Assert.NotEmpty(files);
        Assert.All(used, name => Assert.Contains(name, Passes[pass]));
    }

    [Fact]
    public void Every_folder_is_a_pass() =>
        Assert.Equal(Passes.Keys.Order(), SourceFiles.Of("Schema").Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct().Order());
}
