using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators;

namespace Tephra.Compiler;

/// <summary>Some schemas after the generator: the C# it made, and what it said.</summary>
public sealed class Project
{
    private Project(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings)
    {
        Compilation = compilation;
        Findings = findings;
    }

    /// <summary>The C#.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator said of the schemas.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Those findings that break the build of a project with warnings as errors.</summary>
    public IEnumerable<string> Breakers =>
        Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(DiagnosticLine.Of);

    /// <summary>Runs the generator.</summary>
    /// <param name="files">The schemas.</param>
    /// <param name="folder">Where they come from.</param>
    public static Project Generate(IEnumerable<SchemaFile> files, SchemaFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files.Select(file => new SchemaText(file)),
            CSharpCompiler.ParseOptions,
            new ProjectOptions(folder));
        driver.RunGeneratorsAndUpdateCompilation(folder.Host.Empty, out var compilation, out var findings);
        return new Project((CSharpCompilation)compilation, findings);
    }

    /// <summary>The same with a further part, which must compile but may be as careless as it likes.</summary>
    /// <param name="source">Its C#.</param>
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
