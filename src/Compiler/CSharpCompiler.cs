using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tephra.Compiler;

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

    /// <summary>A compilation without sources. Those made of it share what they know of the framework.</summary>
    /// <param name="host">The assembly whose classes the sources may name, if there is one.</param>
    public static CSharpCompilation Empty(Assembly? host) => CSharpCompilation.Create("Schemas", references: References(host), options: Options);

    private static IEnumerable<MetadataReference> References(Assembly? host) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Append(typeof(KaitaiStruct).Assembly.Location)
            .Concat(host is null ? [] : [host.Location])
            .Select(path => MetadataReference.CreateFromFile(path));
}
