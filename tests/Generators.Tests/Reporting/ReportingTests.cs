using Microsoft.CodeAnalysis;
using Tephra.Generators.Tests.Hosting;
using Tephra.Schema;
using Tephra.Schema.Binding;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Generators.Tests.Reporting;

/// <summary>What reaches the user of what the schema compiler says.</summary>
public class ReportingTests
{
    private const string Good = "meta: {id: good}\nseq: [{id: x, type: u1}]";

    [Fact]
    public void Error_stands_in_the_schema_as_compilers_print_it()
    {
        var result = new GeneratorHost([("dir/a.ksy", "meta:\n  id: a\nseq:\n  - id: x\n    tpye: u1\n    size: 1\n")]).Run();
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("dir/a.ksy(5,5): error TEPH0301: The key 'tpye' means nothing in an element of 'seq'. Did you mean 'type'?", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Error_in_an_import_adds_no_errors_of_the_C_sharp_compiler()
    {
        var result = new GeneratorHost(
        [
            ("a.ksy", "meta: {id: a, imports: [b]}\nseq: [{id: b, type: b}]"),
            ("b.ksy", "meta: {id: b, imports: [c]}\nseq: [{id: c, type: c}]"),
            ("c.ksy", "meta: {id: c}\nseq: [{id: x, type: u1, sieze: 1}]"),
            ("good.ksy", Good),
        ]).Run();
        Assert.Equal(["TEPH0301"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["Schemas.good.g.cs"], result.GeneratedSources.Select(source => source.HintName));
        var compilation = CSharpProject.Create().AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_schemas_of_one_name_are_an_error_in_the_second(bool reverse)
    {
        (string, string)[] files = [("b.ksy", Good), ("a.ksy", Good), ("c.ksy", Good)];
        var result = new GeneratorHost(reverse ? files.Reverse() : files).Run();
        Assert.Null(result.Exception);
        Assert.Single(result.GeneratedSources);
        Assert.Equal(
            ["b.ksy(1,12): error TEPH0411: The schema 'good' would generate the same class as 'a.ksy': give one of them another id or namespace.",
             "c.ksy(1,12): error TEPH0411: The schema 'good' would generate the same class as 'a.ksy': give one of them another id or namespace."],
            result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order());
    }

    [Fact]
    public void Namespace_tells_schemas_of_one_name_apart()
    {
        var result = new GeneratorHost([("a.ksy", Good), ("b.ksy", Good)]).WithMetadata("b.ksy", "Namespace", "Other").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Other.good.g.cs", "Schemas.good.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_that_differ_only_in_case_do_not_break_the_host()
    {
        var result = new GeneratorHost([("a.ksy", Good), ("b.ksy", Good)]).WithMetadata("b.ksy", "Namespace", "SCHEMAS").Run();
        Assert.Null(result.Exception);
        Assert.Equal(["TEPH0411"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Reference_is_bound_and_not_emitted()
    {
        var result = new GeneratorHost([("a.ksy", "meta: {id: a, imports: [good]}\nseq: [{id: g, type: good}]\ninstances: {v: {value: g.x}}"), ("good.ksy", Good)])
            .WithMetadata("good.ksy", "TephraReference", "true").WithMetadata("good.ksy", "Namespace", "Shipped").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Contains("global::Shipped.Good", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.KSY", null, 1)]
    [InlineData("a.json", null, 0)]
    [InlineData("a.json", "true", 1)]
    [InlineData("a.json", "false", 0)]
    [InlineData("a.txt", "true", 0)]
    public void Files_are_schemas_by_name_or_by_word(string path, string? word, int expected)
    {
        var host = new GeneratorHost([(path, "{\"meta\": {\"id\": \"a\"}, \"enums\": {\"kinds\": {\"1\": \"one\"}}}")]);
        if (word is not null) host.WithMetadata(path, "TephraSchema", word);
        Assert.Equal(expected, host.Run().GeneratedSources.Length);
    }

    [Theory]
    [InlineData("roots")]
    [InlineData("elsewhere|roots/")]
    [InlineData("elsewhere; ./roots ")]
    public void Absolute_imports_are_looked_for_in_the_roots(string roots)
    {
        var result = new GeneratorHost([("a.ksy", "meta: {id: a, imports: [/x/good]}\nseq: [{id: g, type: good}]"), ("roots/x/good.ksy", Good)])
            .WithProperty("TephraImportRoots", roots).Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.GeneratedSources.Length);
    }

    [Fact]
    public void File_that_cannot_be_read_is_an_error_that_names_it_and_the_others_go_on()
    {
        var host = new GeneratorHost([("a.ksy", "meta: {id: a, imports: [dir/bad]}\nseq: [{id: x, type: u1}]"), ("good.ksy", Good)]);
        var result = host.Add(new UnreadableText("dir/bad.ksy", "It is no text.")).Run();
        Assert.Null(result.Exception);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.StartsWith("dir/bad.ksy(1,1): error TEPH0100: The file can't be read: It is no text.", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Schemas.good.g.cs"], result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void File_that_can_be_read_again_is_a_schema_again()
    {
        var host = new GeneratorHost([("good.ksy", Good)]).Add(new UnreadableText("b.ksy", "It is locked."));
        Assert.Equal(["TEPH0100"], host.Run().Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["TEPH0105"], host.Edit("b.ksy", "").Run().Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(2, host.Edit("b.ksy", "meta: {id: b}").Run().GeneratedSources.Length);
    }

    [Fact]
    public void Defect_while_imports_are_gathered_is_an_error_in_each_schema()
    {
        var parsed = SchemaCompiler.Parse(new SourceText("a.ksy", "meta: {id: a}"), "Test");
        var unit = Assert.Single(SchemaCompiler.Gather([parsed], [null!]));
        var compiled = CompiledUnit.Compile(unit);
        Assert.Null(compiled.Schema);
        Assert.StartsWith(
            "a.ksy(1,1): error TEPH0901: Tephra failed on this schema (NullReferenceException:", Assert.Single(compiled.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Defect_of_the_compiler_is_an_error_in_the_schema()
    {
        var main = SchemaCompiler.Parse(new SourceText("a.ksy", "meta: {id: a, imports: [b]}"), "Test");
        var compiled = CompiledUnit.Compile(new SchemaUnit(main, default, new EquatableArray<ImportEdge>([null!]), null));
        Assert.Null(compiled.Schema);
        Assert.StartsWith(
            "a.ksy(1,1): error TEPH0901: Tephra failed on this schema (NullReferenceException:", Assert.Single(compiled.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Defect_of_the_emitter_is_an_error_in_the_schema()
    {
        var main = SchemaCompiler.Parse(new SourceText("a.ksy", "meta: {id: a}"), "Test");
        var schema = SchemaCompiler.Compile(SchemaCompiler.Gather([main], [])[0]).Schema!;
        var broken = new ValueInstanceIr("x", DataType.CalculatedInteger, false, new LocalIr(DataType.CalculatedInteger, LocalKind.On), null, DocumentationIr.None);
        var emitted = EmittedSource.Emit(schema with { Root = schema.Root with { ValueInstances = new EquatableArray<ValueInstanceIr>([broken]) } }, registers: true);
        Assert.Null(emitted.Text);
        var diagnostic = Tephra.Generators.Reporting.DiagnosticMapping.OfDefect(emitted.Name, emitted.Failure!.Value);
        Assert.Equal(("TEPH0901", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith("a.ksy(1,1): error TEPH0901", diagnostic.ToString(), StringComparison.Ordinal);
    }
}
