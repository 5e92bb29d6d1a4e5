using Tephra.Schema.Binding;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Tests.Diagnostics;
using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Binding;

public class ImportTests
{
    [Theory]
    [InlineData("sub/b", "sub/b.ksy")]
    [InlineData("./sub/../b", "b.ksy")]
    [InlineData("sub/b", "sub/b.json")]
    [InlineData("/b", "/roots/b.ksy")]
    [InlineData("/sub/b", "/roots/sub/b.ksy")]
    public void Import_is_found(string import, string path)
    {
        Assert.Empty(Compiler.Lines(("a.ksy", $"meta: {{id: a, imports: [{import}]}}\nseq: [{{id: x, type: b}}]"), (path, "{meta: {id: b}}")));
    }

    [Fact]
    public void Defect_that_one_file_provokes_leaves_the_others_alone()
    {
        var (good, odd) = (Parse("good.ksy", "meta: {id: good}"), Parse("odd.ksy", "meta: {id: odd}"));
        var meta = odd.Syntax!.Root.Meta with { Imports = new EquatableArray<Spanned<string>>([new(null!, default)]) };
        var broken = new ParsedSchema(odd.Text, odd.Namespace, false, odd.Syntax with { Root = odd.Syntax.Root with { Meta = meta } }, default);
        var units = SchemaCompiler.Gather([good, broken], []).ToDictionary(unit => unit.Main.Text.Path, SchemaCompiler.Compile);
        Assert.NotNull(units["good.ksy"].Schema);
        Assert.StartsWith("odd.ksy(1,1): error TEPH0901", Assert.Single(units["odd.ksy"].Diagnostics).ToString(), StringComparison.Ordinal);

        static ParsedSchema Parse(string path, string text) => SchemaCompiler.Parse(new SourceText(path, text), "Test");
    }

    [Fact]
    public void Import_is_relative_to_its_file_and_reaches_through_others()
    {
        Assert.Empty(Compiler.Lines(
            ("x/a.ksy", "meta: {id: a, imports: [../y/b]}\nseq: [{id: b, type: b}]\ninstances: {v: {value: b.c.value}}"),
            ("y/b.ksy", "meta: {id: b, imports: [z/c]}\nseq: [{id: c, type: c}]"),
            ("y/z/c.ksy", "meta: {id: c}\nseq: [{id: value, type: u1}]")));
    }

    [Fact]
    public void Windows_paths_are_paths()
    {
        Assert.Empty(Compiler.Lines((@"C:\p\a.ksy", "meta: {id: a, imports: [sub/b]}\nseq: [{id: b, type: b}]"), (@"C:\p\sub\b.ksy", "meta: {id: b}")));
    }

    [Fact]
    public void Ring_whose_types_are_used_is_legal()
    {
        var files = new[]
        {
            ("a.ksy", "meta: {id: a, imports: [b]}\nseq: [{id: more, type: u1}, {id: b, type: b, if: more != 0}]"),
            ("b.ksy", "meta: {id: b, imports: [a]}\nseq: [{id: a, type: a}]"),
        };
        Assert.All(Compiler.Compile(files), result => Assert.NotNull(result.Compiled.Schema));
    }

    [Fact]
    public void Ring_is_used_through_what_it_brings_with_it()
    {
        Assert.Empty(Compiler.Lines(
            ("a.ksy", "meta: {id: a, imports: [b]}\nseq: [{id: c, type: c}]"),
            ("b.ksy", "meta: {id: b, imports: [a, c]}"),
            ("c.ksy", "meta: {id: c}")));
    }

    [Fact]
    public void Ring_that_serves_nothing_is_no_error()
    {
        var files = new[] { ("a.ksy", "meta: {id: a, imports: [b]}"), ("b.ksy", "meta: {id: b, imports: [a]}") };
        Assert.All(Compiler.Compile(files), result => Assert.NotNull(result.Compiled.Schema));
    }

    [Fact]
    public void Ring_of_types_that_always_hold_each_other_is_endless()
    {
        var files = new[]
        {
            ("a.ksy", "meta: {id: a, imports: [b]}\nseq: [{id: b, type: b}]"),
            ("b.ksy", "meta: {id: b, imports: [a]}\nseq: [{id: a, type: a}]"),
        };
        Assert.Contains(Compiler.Compile(files).SelectMany(result => result.Compiled.Diagnostics), finding => finding.Descriptor == DiagnosticCatalogue.EndlessType);
    }

    [Theory]
    [InlineData("if: more != 0")]
    [InlineData("repeat: eos")]
    [InlineData("repeat: expr, repeat-expr: more")]
    public void Type_that_may_stop_holding_itself_is_legal(string key) =>
        Assert.DoesNotContain(
            Compiler.Lines(("a.ksy", $"meta: {{id: a}}\nseq:\n  - {{id: more, type: u1}}\n  - {{id: self, type: a, {key}}}")),
            line => line.Contains(" error ", StringComparison.Ordinal));

    [Fact]
    public void Broken_import_is_reported_in_its_own_file()
    {
        var files = new[]
        {
            ("a.ksy", "meta: {id: a, imports: [b]}\nseq: [{id: b, type: b}]"),
            ("b.ksy", "meta: {id: b}\nseq: [{id: x, typ: u1, size: 1}]"),
        };
        var results = Compiler.Compile(files);
        Assert.Equal(["b.ksy"], results.SelectMany(result => result.Compiled.Diagnostics).Select(finding => finding.Path));
    }

    [Fact]
    public void First_of_two_schemas_with_one_name_has_it()
    {
        var files = new[] { ("b.ksy", "meta: {id: same}"), ("c.ksy", "meta: {id: same}"), ("a.ksy", "meta: {id: same}") };
        foreach (var order in new[] { files, [.. files.Reverse()] })
        {
            var results = Compiler.Compile(order);
            Assert.Equal(["a.ksy"], results.Where(result => result.Compiled.Schema is not null).Select(result => result.Unit.Main.Text.Path));
            Assert.Equal(
                ["b.ksy(1,12): error TEPH0411", "c.ksy(1,12): error TEPH0411"],
                results.SelectMany(result => result.Compiled.Diagnostics).Select(finding => finding.ToString()[..27]).Order());
        }
    }

    [Fact]
    public void One_file_given_twice_is_one() =>
        Assert.Single(Compiler.Compile(("a.ksy", "meta: {id: a}"), ("./a.ksy", "meta: {id: a}")));

    [Fact]
    public void Reference_has_its_name_before_any_schema_of_the_project()
    {
        var own = SchemaCompiler.Parse(new SourceText("a.ksy", "meta: {id: same}"), "Test");
        var reference = SchemaCompiler.Parse(new SourceText("z.ksy", "meta: {id: same}"), "Test", isReference: true);
        var unit = SchemaCompiler.Gather([own, reference], []).Single(unit => !unit.Main.IsReference);
        Assert.Equal("z.ksy", unit.DuplicateOf);
    }
}
