using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tephra.Conformance.Compiling;

/// <summary>The C# compiler as a strict project runs it: nullable, documented, warnings are errors.</summary>
internal static class CSharpCompiler
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: PackageTargets.WarningsNotAsErrors.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)),
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 10,
        concurrentBuild: false);

    // One object, so that all compilations share what they know of the framework.
    private static readonly CSharpCompilation Template = CSharpCompilation.Create("Case", references: References(), options: Options);

    /// <summary>A compilation without sources.</summary>
    public static CSharpCompilation Empty() => Template;

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Append(typeof(KaitaiStruct).Assembly.Location)
            .Append(typeof(CSharpCompiler).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
}
