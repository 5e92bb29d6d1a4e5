using Tephra.Schema.Binding;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>The passes in one call, as the generator runs them.</summary>
internal static class Compiler
{
    /// <summary>Compiles every file of a project.</summary>
    public static IReadOnlyList<(SchemaUnit Unit, CompiledSchema Compiled)> Compile(params (string Path, string Text)[] files) => Compile("/roots", files);

    /// <summary>Compiles every file of a project whose absolute imports are looked for in one folder.</summary>
    public static IReadOnlyList<(SchemaUnit Unit, CompiledSchema Compiled)> Compile(string importRoot, (string Path, string Text)[] files)
    {
        var parsed = files.Select(file => SchemaCompiler.Parse(new SourceText(file.Path, file.Text), "Test")).ToList();
        return [.. SchemaCompiler.Gather(parsed, [importRoot]).Select(unit => (unit, SchemaCompiler.Compile(unit)))];
    }

    /// <summary>What is said of the first file.</summary>
    public static IReadOnlyList<Diagnostic> Findings(params (string Path, string Text)[] files) =>
        [.. Compile(files).Single(result => result.Unit.Main.Text.Path == files[0].Path).Compiled.Diagnostics];

    /// <summary>What is said of one file, as a compiler prints it.</summary>
    public static string[] Lines(params (string Path, string Text)[] files) => [.. Findings(files).Select(finding => finding.ToString())];
}
