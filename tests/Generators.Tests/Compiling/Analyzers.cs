using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tephra.TestKit;

namespace Tephra.Generators.Tests.Compiling;

/// <summary>The analyzers that come with the .NET SDK.</summary>
public static class Analyzers
{
    /// <summary>What they warn of in a project with their default rules.</summary>
    public static async Task<IEnumerable<Diagnostic>> RunAsync(CSharpCompilation compilation, CancellationToken cancel)
    {
        var analyzers = Load();
        Assert.True(analyzers.Length > 100, $"Only {analyzers.Length} analyzers were found.");
        var found = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(cancel);
        return found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        // <dotnet>/shared/Microsoft.NETCore.App/<version>/
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var folder = Directory.Exists(Path.Combine(dotnet, "sdk"))
            ? Directory.EnumerateDirectories(Path.Combine(dotnet, "sdk"), "10.*").Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (folder is null) Shared.Skip("there is no .NET SDK beside the runtime");
        var context = new AssemblyLoadContext("analyzers");
        var analyzers = Path.Combine(folder!, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .SelectMany(name => TypesOf(context.LoadFromAssemblyPath(Path.Combine(analyzers, name))))
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    // The fixes for what analyzers find need an editor, and do not load without one.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
