using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators.Tests.Compiling;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Names;

/// <summary>Whatever ids a schema has, its C# compiles, and each has its own name.</summary>
public class NameTests
{
    private static readonly string[] InheritedMembers =
        ["equals", "to_string", "get_hash_code", "get_type", "finalize", "memberwise_clone", "reference_equals", "dispose", "read", "write", "to_array", "save", "check", "clone", "structurally_equals", "m_io", "m_root", "m_read", "m_locate", "holder", "m_members", "m_value"];

    private static readonly string[] ShapeWords =
        ["types", "enums", "view", "size", "over", "over_unchecked", "path", "bytes", "source", "limits", "value", "field", "index", "count", "start", "reader", "item", "error", "child", "tephra", "system", "global", "io", "parent", "root", "is_le", "unnamed0", "interfaces", "i_body", "body", "body_as_foo", "as", "as_"];

    private static readonly string[] Keywords =
        [.. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Concat(SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText)).Where(word => word.All(char.IsAsciiLetterLower))];

    private static IEnumerable<string> Ids => InheritedMembers.Concat(ShapeWords).Concat(Keywords).Distinct();

    [Fact]
    public void Fields_may_have_any_name() => Compile(id => $"seq: [{{id: '{id}', type: u1}}]");

    [Fact]
    public void Conditional_fields_may_have_any_name() => Compile(id => $"seq: [{{id: '{id}', type: u1, if: true}}]");

    [Fact]
    public void Value_instances_may_have_any_name() => Compile(id => $"instances: {{'{id}': {{value: 1}}}}");

    [Fact]
    public void Parse_instances_may_have_any_name() => Compile(id => $"instances: {{'{id}': {{pos: 0, type: other}}}}");

    [Fact]
    public void Parameters_may_have_any_name() => Compile(id => $"params: [{{id: '{id}', type: u1}}]");

    [Fact]
    public void Members_of_types_with_parameters_may_have_any_name() =>
        Compile(id => $"params: [{{id: p, type: u1}}]\n    seq: [{{id: '{id}', type: u1}}]\n    instances: {{xx: {{value: p + {Named(id)}}}}}");

    [Fact]
    public void Instances_of_types_with_parameters_may_have_any_name() => Compile(id => $"params: [{{id: p, type: u1}}]\n    instances: {{'{id}': {{value: p}}}}");

    [Fact]
    public void Switches_may_have_any_name() =>
        Compile(id => $"seq: [{{id: '{id}', type: {{switch-on: 1, cases: {{1: a, 2: b}}}}}}]\n    instances: {{mixed: {{value: '{Named(id)}'}}}}\n    types: {{a: {{}}, b: {{}}}}");

    [Fact]
    public void Mixed_switches_may_have_any_name() =>
        Compile(id => $"seq: [{{id: '{id}', type: {{switch-on: 1, cases: {{1: a, 2: u1}}}}}}]\n    types: {{a: {{}}}}");

    [Fact]
    public void Cases_may_have_any_name() =>
        Compile(id => $"seq: [{{id: x, type: {{switch-on: 1, cases: {{1: '{id}', 2: u1}}}}}}, {{id: y, type: {{switch-on: 1, cases: {{1: '{id}', 2: b}}}}}}]\n    types: {{'{id}': {{}}, b: {{}}}}");

    [Fact]
    public void What_cases_have_in_common_may_have_any_name() =>
        Compile(id => $"seq: [{{id: x, type: {{switch-on: 1, cases: {{1: a, 2: '{id}'}}}}}}]\n    types: {{a: {{seq: [{{id: '{id}', type: u1}}]}}, '{id}': {{seq: [{{id: '{id}', type: u1}}]}}}}", except: "a");

    [Fact]
    public void Enums_and_their_members_may_have_any_name() =>
        Compile(id => $"seq: [{{id: x, type: u1, enum: '{id}'}}]\n    enums: {{'{id}': {{0: '{id}', 1: other}}}}\n    instances: {{y: {{value: '{EnumNamed(id)}'}}}}", except: "other");

    [Fact]
    public void A_member_may_be_named_like_its_class() =>
        Compile(id => $"seq: [{{id: '{id}', type: u1}}]\n    instances: {{twice: {{value: {Named(id)} * 2}}}}", sameId: true);

    [Fact]
    public void A_nested_type_may_be_named_like_its_container() =>
        Compile(id => $"seq: [{{id: '{id}', type: '{id}'}}]\n    types: {{'{id}': {{seq: [{{id: '{id}', type: u1}}]}}}}", sameId: true);

    [Fact]
    public void Types_with_parameters_may_have_any_name() => Compile(_ => "params: [{id: p, type: u1}]\n    seq: [{id: x, type: u1}]", sameId: true);

    [Fact]
    public void Top_types_may_have_any_name()
    {
        var schemas = Ids.Select(id => ($"{id}.ksy", $"meta: {{id: '{id}'}}\nseq: [{{id: '{id}', type: u1}}]\ntypes: {{'{id}': {{}}}}"));
        Assert.Equal(Ids.Count(), CompiledSchemas.From(schemas).Sources.Count);
    }

    [Fact]
    public void Ids_that_differ_only_in_underscores_are_different_names()
    {
        string[] ids = ["ab", "a_b", "a__b", "ab_", "a_b_", "a_b__", "ab1", "ab_1", "a_b1", "a_b_1", "a1b", "a1_b", "a_1b", "a_1_b", "a_1__b"];
        var schema = "meta: {id: test}\nseq:\n" + string.Concat(ids.Select(id => $"  - {{id: {id}, type: {id}}}\n"))
            + "types:\n" + string.Concat(ids.Select(id => $"  {id}: {{seq: [{{id: x, type: u1, enum: {id}}}], enums: {{{id}: {{0: {id}}}}}}}\n"));
        var root = CompiledSchemas.From(("test.ksy", schema)).Read("Test", new byte[ids.Length]);
        Type type = root.GetType();
        Assert.Equal(ids.Length, type.GetProperties().Count(property => property.PropertyType.Name == property.Name));
    }

    [Fact]
    public void Schemas_whose_ids_differ_only_in_underscores_live_side_by_side()
    {
        var schemas = CompiledSchemas.From(("a.ksy", "meta: {id: ab}"), ("b.ksy", "meta: {id: a_b}"));
        Assert.Equal(["Compiled.a_b.g.cs", "Compiled.ab.g.cs"], schemas.Sources.Keys);
    }

    [Theory]
    [InlineData("gsm_610", "Gsm_610")]
    [InlineData("foo_bar", "FooBar")]
    [InlineData("a__b", "A__B")]
    [InlineData("foo_", "Foo_")]
    [InlineData("x86", "X86")]
    public void Names_follow_the_rule(string id, string expected)
    {
        var root = CompiledSchemas.From(("test.ksy", $"meta: {{id: test}}\nseq: [{{id: {id}, type: u1}}]")).Read("Test", new byte[1]);
        Assert.NotNull(((object)root).GetType().GetProperty(expected));
    }

    [Theory]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app", "my_app")]
    [InlineData("2fast", "_2fast")]
    [InlineData(" A . B ", "A.B")]
    [InlineData("event.class", "_event._class")]
    [InlineData("..", "Schemas")]
    public void Namespaces_are_made_fit(string written, string expected)
    {
        var host = new GeneratorHost([("a.ksy", "meta: {id: a}\nseq: [{id: b, type: b}]\ntypes: {b: {}}")]).WithProperty("RootNamespace", written);
        var result = host.Run();
        var source = Assert.Single(result.GeneratedSources);
        Assert.Equal($"{expected}.a.g.cs", source.HintName);
        var compilation = CSharpProject.Create().AddSyntaxTrees(source.SyntaxTree);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
    }

    [Fact]
    public void A_namespace_may_be_named_like_ours()
    {
        var host = new GeneratorHost([("a.ksy", "meta: {id: tephra}\nseq: [{id: system, type: system, repeat: eos}]\ntypes: {system: {seq: [{id: x, type: u1}]}}")])
            .WithMetadata("a.ksy", "Namespace", "App.Tephra.System");
        var root = CompiledSchemas.From(host).Read("App.Tephra.System.Tephra", new byte[2]);
        Assert.Equal(2, root.System.Count);
    }

    // Some ids have another meaning where they stand alone.
    private static string Named(string id) => id is "true" or "false" or "not" or "and" or "or" ? "1" : id;

    private static string EnumNamed(string id) => Named(id) == id ? $"{id}::{id}" : "x";

    // One type for each id, so that one compilation tells about all.
    private static void Compile(Func<string, string> body, bool sameId = false, string except = "")
    {
        var schema = "meta: {id: test}\ntypes:\n  other:\n    seq: [{id: x, type: u1}]\n"
            + string.Concat(Ids.Where(id => id != except).Select((id, i) => $"  {(sameId ? $"'{id}'" : $"t{i}")}:\n    {body(id)}\n"));
        CompiledSchemas.From(("test.ksy", schema));
    }
}
