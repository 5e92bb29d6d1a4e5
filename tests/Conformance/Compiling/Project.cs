using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators;

namespace Tephra.Conformance.Compiling;

/// <summary>Some schemas after the generator: the C# it made, and what it said.</summary>
internal sealed class Project
{
    private Project(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings)
    {
        Compilation = compilation;
        Findings = findings;
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator said of the schemas.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Those findings that break the build of a project with warnings as errors.</summary>
    public IEnumerable<string> Breakers =>
        Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(DiagnosticLine.Of);

    /// <summary>Runs the generator.</summary>
    public static Project Generate(IEnumerable<SchemaFile> files, IReadOnlyList<string> importRoots)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files.Select(file => new SchemaText(file)),
            CSharpCompiler.ParseOptions,
            new ProjectOptions(importRoots));
        driver.RunGeneratorsAndUpdateCompilation(CSharpCompiler.Empty(), out var compilation, out var findings);
        return new Project((CSharpCompilation)compilation, findings);
    }

    /// <summary>The same with a further part, which must compile but may be as careless as it likes.</summary>
    public Project With(string source)
    {
        var tree = CSharpSyntaxTree.ParseText("#pragma warning disable\n#nullable enable\n" + source, CSharpCompiler.ParseOptions, "Assertions.cs");
        return new Project(Compilation.AddSyntaxTrees(tree), Findings);
    }

    /// <summary>Compiles the C#.</summary>
    /// <param name="target">Takes the assembly.</param>
    /// <returns>What the C# compiler says against it.</returns>
    public IReadOnlyList<string> Emit(Stream target) =>
        [.. Compilation.Emit(target).Diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{DiagnosticLine.Of(diagnostic)} «{DiagnosticLine.Source(diagnostic)}»")];
}
