using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tephra.Generators.Tests.Hosting;
using Tephra.TestKit;

namespace Tephra.Generators.Tests.Corpora;

/// <summary>A folder of published schemas, all in one project, each folder a namespace.</summary>
public static class CorpusCompilation
{
    /// <summary>What is wrong, schema by schema.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="hostClasses">C# of the classes that schemas name without declaring them.</param>
    /// <param name="roots">Where absolute imports are looked for.</param>
    /// <returns>The problems, and the number of schemas that compiled.</returns>
    public static (ImmutableArray<string> Problems, int Compiled) Run(string[] folders, string hostClasses, params string[] roots)
    {
        var paths = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.ksy", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).ToList();
        var host = new GeneratorHost(paths.Select(path => (path, File.ReadAllText(path))));
        foreach (var path in paths) host.WithMetadata(path, "Namespace", NamespaceOf(path));
        var result = host.WithProperty("TephraImportRoots", string.Join("|", roots)).Run();
        if (result.Exception is not null) throw result.Exception;
        var problems = result.Diagnostics
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
        var compilation = CSharpProject.Create(hostClasses).AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));
        problems.AddRange(compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Describe));
        return ([.. problems], result.GeneratedSources.Length);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        var line = tree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{Path.GetFileName(tree?.FilePath)}: {diagnostic.Id}: {diagnostic.GetMessage()}\n    {line}";
    }

    private static string NamespaceOf(string path)
    {
        // No part may be the name of a class, as "wav" in media/wav/wav.ksy would be.
        var folder = Path.GetRelativePath(Shared.Require("kaitai"), Path.GetDirectoryName(path)!);
        return string.Join(".", folder.Split(Path.DirectorySeparatorChar).Select(part => "In_" + part));
    }
}
