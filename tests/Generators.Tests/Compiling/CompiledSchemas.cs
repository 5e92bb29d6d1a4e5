using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Compiling;

/// <summary>
/// Schemas that went the whole way: through the generator, through the C# compiler with every warning an error, and into
/// memory, ready to read bytes. What is read is used as <see langword="dynamic"/>, by the names users see.
/// </summary>
public sealed class CompiledSchemas
{
    /// <summary>The namespace of the schemas where a test gives none.</summary>
    public const string Namespace = "Compiled";

    private readonly Assembly _assembly;

    private CompiledSchemas(GeneratorRunResult result, Assembly assembly)
    {
        _assembly = assembly;
        Sources = result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The generated files by name.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>Compiles schemas that must be free of errors, and give C# that is free of warnings.</summary>
    public static CompiledSchemas From(params IEnumerable<(string Path, string Text)> schemas) => From(new GeneratorHost(schemas), "");

    /// <summary>Compiles one schema, with C# of the test's own beside it.</summary>
    public static CompiledSchemas From(string schema, string csharp) => From(new GeneratorHost([("test.ksy", schema)]), csharp);

    /// <summary>Compiles the schemas of a project.</summary>
    public static CompiledSchemas From(GeneratorHost host, string csharp = "", bool checkOverflow = false)
    {
        var result = host.WithProperty("RootNamespace", Namespace).Run();
        if (result.Exception is not null) throw result.Exception;
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        var compilation = CSharpProject.Create([csharp]).AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));
        return new CompiledSchemas(result, Load(checkOverflow ? compilation.CheckingOverflow() : compilation));
    }

    /// <summary>The class of a type: <c>Foo</c>, or <c>Foo.Types.Bar</c>.</summary>
    public Type Class(string name) =>
        _assembly.GetType($"{Namespace}.{name.Replace('.', '+')}") ?? _assembly.GetType(name)
        ?? throw new ArgumentException($"No class {name} was generated.");

    /// <summary>Reads bytes as an object of a class; the values of its parameters follow.</summary>
    public dynamic Read(string name, ReadOnlyMemory<byte> bytes, params object?[] parameters) => Read(name, bytes, null, parameters);

    /// <summary>Reads bytes within limits.</summary>
    public dynamic Read(string name, ReadOnlyMemory<byte> bytes, KaitaiLimits? limits, params object?[] parameters)
    {
        object?[] arguments = [.. parameters, bytes, limits];
        var read = Class(name).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy).Single(method =>
            method.Name == "Read" && method.GetParameters() is var declared && declared.Length == arguments.Length
            && declared[^2].ParameterType == typeof(ReadOnlyMemory<byte>));
        return read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        // Emitting stops at the first kind of error; the compilation tells all, warnings included.
        if (!emitted.Success)
        {
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.Fail(string.Join("\n", errors.Take(20).Select(error => $"{error}\n    {LineOf(error)}")));
        }

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private static string LineOf(Diagnostic error) =>
        error.Location.SourceTree is { } tree ? tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
