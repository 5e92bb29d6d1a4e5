using Microsoft.CodeAnalysis;
using Tephra.Compiler;
using Tephra.Conformance.Compiling;

namespace Tephra.Conformance.Build;

/// <summary>Every schema of a folder must become C# that compiles without a warning.</summary>
internal static class BuildCases
{
    public static IReadOnlyList<Case> Find(CommandLine command)
    {
        var folder = SuiteHost.Folder([command.Folder, .. command.ImportPaths]);
        return [.. Directory.EnumerateFiles(command.Folder, "*.ksy", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Name: Path.GetRelativePath(command.Folder, path)))
            .Where(file => command.Wants(file.Name))
            .Select(file => new Case(file.Name, () => Check(folder, file.Path)))];
    }

    private static CaseResult Check(SchemaFolder folder, string path)
    {
        var project = Project.Generate(folder.Closure(path), folder);
        // What is said of an imported schema is printed with that schema.
        var notes = project.Findings
            .Where(finding => finding.Severity < DiagnosticSeverity.Error && finding.Location.GetLineSpan().Path == path)
            .Select(DiagnosticLine.Of);
        var failures = project.Breakers.Concat(project.Emit(Stream.Null));
        return new CaseResult([.. failures], [.. notes]);
    }
}
