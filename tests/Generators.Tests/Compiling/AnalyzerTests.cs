using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators.Tests.Hosting;
using Tephra.Generators.Tests.Incrementality;
using Tephra.TestKit;

namespace Tephra.Generators.Tests.Compiling;

public class AnalyzerTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Generators.Tests", "Snapshots", "Schemas");

    [Fact]
    public async Task Analyzers_of_the_SDK_find_nothing_in_generated_code()
    {
        var sources = Generate();
        var compilation = CSharpProject.Create().AddSyntaxTrees(sources.Select(source => source.SyntaxTree));
        var found = await Analyzers.RunAsync(compilation, TestContext.Current.CancellationToken);
        Assert.True(!found.Any(), string.Join("\n", found));
    }

    [Fact]
    public async Task Analyzers_of_the_SDK_find_nothing_even_where_code_is_taken_for_handwritten()
    {
        var trees = Generate().Select((source, i) => CSharpSyntaxTree.ParseText(
            source.SourceText.ToString().Replace("auto-generated", "handwritten", StringComparison.Ordinal), CSharpProject.ParseOptions, $"Handwritten{i}.cs",
            cancellationToken: TestContext.Current.CancellationToken));
        var found = await Analyzers.RunAsync(CSharpProject.Create().AddSyntaxTrees(trees), TestContext.Current.CancellationToken);
        Assert.True(!found.Any(), string.Join("\n", found));
    }

    private static IEnumerable<Microsoft.CodeAnalysis.GeneratedSourceResult> Generate()
    {
        var files = Directory.EnumerateFiles(Folder, "*.ksy", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path)));
        var host = new GeneratorHost([.. files, ("rich.ksy", RichSchema.Text)]).WithProperty("TephraImportRoots", Folder);
        var result = host.Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return result.GeneratedSources;
    }
}
