using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Tephra.Generators.Emission;

namespace Tephra.Compiler;

/// <summary>A schema as a loaded assembly. Disposing it lets the runtime unload the assembly, once nobody uses its objects any more.</summary>
public sealed class SchemaAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);

    private SchemaAssembly(Stream assembly, string className, uint? stream)
    {
        Root = _context.LoadFromStream(assembly).GetType(className, throwOnError: true)!;
        Stream = stream;
    }

    /// <summary>The top class.</summary>
    public Type Root { get; }

    /// <summary>The number of the streams it describes (<c>-tephra-stream</c>), if the schema says so.</summary>
    public uint? Stream { get; }

    /// <summary>Compiles and loads.</summary>
    /// <param name="files">The schema, and all it reaches.</param>
    /// <param name="folder">Where they come from.</param>
    /// <param name="failures">Why that is not possible.</param>
    public static SchemaAssembly? Load(IReadOnlyList<SchemaFile> files, SchemaFolder folder, out IReadOnlyList<string> failures)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(folder);
        var project = Project.Generate(files, folder);
        failures = [.. project.Breakers];
        if (failures.Count > 0) return null;
        using var assembly = new MemoryStream();
        failures = project.Emit(assembly);
        if (failures.Count > 0) return null;
        assembly.Position = 0;
        var root = files[0].Parsed.Syntax!.Root;
        return new SchemaAssembly(assembly, $"{folder.Host.Namespace}.{ExpressionEmission.ClassName(root.Id.Value)}", root.Stream?.Value);
    }

    /// <summary>
    /// Registers the class, and those of schemas it imports, for the streams they describe (<see cref="KaitaiStreamTypes"/>). They stay registered,
    /// which keeps the assembly loaded.
    /// </summary>
    public void Register() => RuntimeHelpers.RunModuleConstructor(Root.Module.ModuleHandle);

    /// <summary>Reads a source by the top class.</summary>
    /// <param name="source">The source; must stay open as long as lazy values are touched.</param>
    /// <exception cref="NotSupportedException">The class has parameters, which nobody gives.</exception>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public KaitaiStruct Read(ByteSource source)
    {
        // Of the base class: an id of the schema may be called the same.
        for (var type = Root; type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(KaitaiStruct<>)) continue;
            var method = type.GetMethod("Read", [typeof(ByteSource), typeof(KaitaiLimits)])!;
            return (KaitaiStruct)method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [source, null], culture: null)!;
        }

        throw new NotSupportedException($"{Root.Name} has parameters, so a file by itself can't be read by it");
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
