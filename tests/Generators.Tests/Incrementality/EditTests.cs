using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Incrementality;

/// <summary>What runs again after an edit, edit by edit.</summary>
public class EditTests
{
    private const string Broken = "meta:\n  id: e\nseq:\n  - id: x\n    typ: u1\n";

    private static readonly Dictionary<string, (Action<GeneratorHost> Edit, string Expected)> Edits = new()
    {
        ["nothing"] = (_ => { }, ""),
        ["C# of the project"] = (host => host.Compilation = CSharpProject.Create("public class Other { public int X; }"), ""),
        ["a comment"] = (host => host.Edit("a.ksy", "# A comment.", "# Another comment."), "Parse a; Gather a b c"),
        ["a line more"] = (host => host.Edit("a.ksy", "# A comment.", "# A comment.\n# And more."), "Parse a; Gather a b c"),
        ["the type of a field, which the expressions of others follow"] =
            (host => host.Edit("a.ksy", "type: u2", "type: f8"), "Parse a; Gather a b c; Compile a b c; Schema a b c; Emit a b c"),
        ["the type of a field, which the code of others does not show"] =
            (host => host.Edit("a.ksy", "type: u2", "type: s1"), "Parse a; Gather a b c; Compile a b c; Schema a b c; Emit a"),
        ["the doc of a field"] =
            (host => host.Edit("a.ksy", "How many there are.", "How few there are."), "Parse a; Gather a b c; Compile a; Schema a; Emit a"),
        ["the middle of the chain"] =
            (host => host.Edit("b.ksy", "head.count + 1", "head.count + 2"), "Parse b; Gather b c; Compile b; Schema b; Emit b"),
        ["the end of the chain"] =
            (host => host.Edit("c.ksy", "body.next + 1", "body.next + 2"), "Parse c; Gather c; Compile c; Schema c; Emit c"),
        ["a file on its own"] = (host => host.Edit("d.ksy", "id: name", "id: title"), "Parse d; Gather d; Compile d; Schema d; Emit d"),
        ["one file more"] =
            (host => host.Add("e.ksy", Chain.D.Replace("id: d", "id: e", StringComparison.Ordinal)), "Parse +e; Gather +e; Compile +e; Schema +e; Emit +e"),
        ["one file less"] = (host => host.Remove("d.ksy"), "Parse -d; Gather -d; Compile -d; Schema -d; Emit -d"),
        ["one file more with an error"] = (host => host.Add("e.ksy", Broken), "Parse +e; Gather +e; Compile +e; Diagnose +e"),
        ["an error where others import"] =
            (host => host.Edit("a.ksy", "type: u2", "typ: u2"), "Parse a; Gather a b c; Compile a b c; Diagnose +a +b; Schema -a -b -c; Emit -a -b -c"),
        ["the namespace of one file"] = (host => host.WithMetadata("d.ksy", "Namespace", "Other"), "Parse d; Gather d; Compile d; Schema d; Emit d"),
        ["the namespace of all"] =
            (host => host.WithProperty("RootNamespace", "Other"), "Parse a b c d; Gather a b c d; Compile a b c d; Schema a b c d; Emit a b c d"),
        ["an option of somebody else"] = (host => host.WithProperty("SomethingElse", "true"), ""),
        ["the order of the files"] = (host => host.Reverse(), ""),
        ["another additional file"] = (host => host.Add("readme.md", "Read me."), ""),
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_runs_only_what_depends_on_it(string name)
    {
        var (edit, expected) = Edits[name];
        var host = new GeneratorHost(Chain.All);
        Assert.Empty(host.Run().Diagnostics);
        edit(host);
        Assert.Equal(expected, StepLog.Changes(host.Run()));
    }

    [Fact]
    public void Moved_error_is_reported_where_it_is_now_and_emits_nothing()
    {
        var host = new GeneratorHost([.. Chain.All, ("e.ksy", Broken)]);
        Assert.Equal("e.ksy: (4,4)-(4,7)", Where(host));
        host.Edit("e.ksy", "# A comment.\n" + Broken);
        var result = host.Run();
        Assert.Equal("e.ksy: (5,4)-(5,7)", Where(host));
        Assert.Equal("Parse e; Gather e; Compile e; Diagnose e", StepLog.Changes(result));
    }

    [Fact]
    public void Correcting_an_error_brings_back_what_it_took_away()
    {
        var host = new GeneratorHost(Chain.All);
        var before = host.Run().GeneratedSources.Select(source => source.SourceText.ToString());
        host.Edit("a.ksy", "type: u2", "typ: u2");
        Assert.Equal(["Schemas.d.g.cs"], host.Run().GeneratedSources.Select(source => source.HintName));
        host.Edit("a.ksy", "typ: u2", "type: u2");
        Assert.Equal(before, host.Run().GeneratedSources.Select(source => source.SourceText.ToString()));
    }

    private static string Where(GeneratorHost host) => string.Join("; ", host.Run().Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().ToString()));
}
