using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tephra.Generators.Tests.Hosting;

/// <summary>A C# project of a strict author: nullable on, every warning an error, documentation wanted.</summary>
public static class CSharpProject
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(KaitaiStruct).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static int _count;

    public static CSharpCompilation Create(params IEnumerable<string> sources) => CSharpCompilation.Create(
        $"Schemas{Interlocked.Increment(ref _count)}",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <summary>The same for an author who wants overflows to be errors.</summary>
    public static CSharpCompilation CheckingOverflow(this CSharpCompilation compilation) => compilation.WithOptions(compilation.Options.WithOverflowChecks(true));
}
