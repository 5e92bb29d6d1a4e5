using System.Reflection;
using System.Runtime.Loader;
using Tephra.Generators.Emission;

namespace Tephra.Conformance.Compiling;

/// <summary>A schema as a loaded assembly.</summary>
internal sealed class SchemaAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);

    private SchemaAssembly(Stream assembly, string className) =>
        Root = _context.LoadFromStream(assembly).GetType($"{SchemaFolder.Namespace}.{className}", throwOnError: true)!;

    /// <summary>The top class.</summary>
    public Type Root { get; }

    /// <summary>Compiles and loads.</summary>
    /// <param name="files">The schema, and all it reaches.</param>
    /// <param name="importRoots">Where absolute imports are looked for.</param>
    /// <param name="failures">Why that is not possible.</param>
    public static SchemaAssembly? Load(IReadOnlyList<SchemaFile> files, IReadOnlyList<string> importRoots, out IReadOnlyList<string> failures)
    {
        var project = Project.Generate(files, importRoots);
        failures = [.. project.Breakers];
        if (failures.Count > 0) return null;
        using var assembly = new MemoryStream();
        failures = project.Emit(assembly);
        if (failures.Count > 0) return null;
        assembly.Position = 0;
        return new SchemaAssembly(assembly, ExpressionEmission.ClassName(files[0].Parsed.Syntax!.Root.Id.Value));
    }

    /// <summary>Reads a source by the top class.</summary>
    public KaitaiStruct Read(ByteSource source)
    {
        // Of the base class: an id of the schema may be called the same.
        var method = typeof(KaitaiStruct<>).MakeGenericType(Root).GetMethod("Read", [typeof(ByteSource), typeof(KaitaiLimits)])!;
        return (KaitaiStruct)method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [source, null], culture: null)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
