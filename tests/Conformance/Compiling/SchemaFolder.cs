using System.Collections.Concurrent;
using Tephra.Schema;
using Tephra.Schema.Text;

namespace Tephra.Conformance.Compiling;

/// <summary>Finds schemas with all they need, as a build would list them.</summary>
/// <param name="importRoots">Where absolute imports are looked for.</param>
internal sealed class SchemaFolder(IReadOnlyList<string> importRoots)
{
    /// <summary>The C# namespace of all schemas: that of the host's classes, where opaque types are looked for.</summary>
    public const string Namespace = "Tephra.Conformance.HostClasses";

    private readonly ConcurrentDictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<string> ImportRoots => importRoots;

    /// <summary>Reads a schema, once.</summary>
    public SchemaFile Read(string path) => _files.GetOrAdd(
        Path.GetFullPath(path),
        static full => new SchemaFile(full, SchemaCompiler.Parse(new SourceText(full, File.ReadAllText(full)), Namespace)));

    /// <summary>A schema and all it reaches, itself first.</summary>
    /// <param name="path">The schema.</param>
    /// <param name="further">Schemas that are needed beside it.</param>
    public IReadOnlyList<SchemaFile> Closure(string path, IEnumerable<string> further)
    {
        var reached = new List<SchemaFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>([Path.GetFullPath(path), .. further.Select(Path.GetFullPath)]);
        while (queue.TryDequeue(out var next))
        {
            if (!seen.Add(next)) continue;
            var file = Read(next);
            reached.Add(file);
            foreach (var import in file.Parsed.Syntax?.Root.Meta.Imports ?? default)
            {
                if (FindImport(next, import.Value) is { } found) queue.Enqueue(found);
            }

            foreach (var neighbour in OpaqueNeighbours.Of(file)) queue.Enqueue(neighbour);
        }

        return reached;
    }

    /// <summary>The imports of a file that lead nowhere.</summary>
    public IEnumerable<Spanned<string>> Missing(SchemaFile file) =>
        file.Parsed.Syntax?.Root.Meta.Imports.Where(import => FindImport(file.Path, import.Value) is null) ?? [];

    private string? FindImport(string from, string import)
    {
        var folders = import.StartsWith('/') ? importRoots : [Path.GetDirectoryName(from)!];
        return folders
            .Select(folder => Path.GetFullPath(Path.Combine(folder, import.TrimStart('/'))))
            .SelectMany<string, string>(target => [target + ".ksy", target + ".json"])
            .FirstOrDefault(File.Exists);
    }
}
