using System.Collections.Concurrent;
using Tephra.Schema;
using Tephra.Schema.Text;

namespace Tephra.Compiler;

/// <summary>Finds schemas with all they need, as a build would list them.</summary>
/// <param name="importRoots">Where absolute imports are looked for.</param>
/// <param name="host">Where the classes go.</param>
/// <param name="neighbours">The schemas a file needs beside those it imports, if there are such.</param>
public sealed class SchemaFolder(IReadOnlyList<string> importRoots, SchemaHost host, Func<SchemaFile, IEnumerable<string>>? neighbours = null)
{
    private readonly ConcurrentDictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);

    /// <summary>Where absolute imports are looked for.</summary>
    public IReadOnlyList<string> ImportRoots => importRoots;

    /// <summary>Where the classes go.</summary>
    public SchemaHost Host => host;

    /// <summary>Reads a schema, once.</summary>
    /// <param name="path">The schema.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public SchemaFile Read(string path) => _files.GetOrAdd(
        Path.GetFullPath(path),
        full => new SchemaFile(full, SchemaCompiler.Parse(new SourceText(full, File.ReadAllText(full)), host.Namespace)));

    /// <summary>A schema and all it reaches, itself first.</summary>
    /// <param name="path">The schema.</param>
    /// <param name="further">Schemas that are needed beside it.</param>
    /// <exception cref="IOException">A file can't be read.</exception>
    public IReadOnlyList<SchemaFile> Closure(string path, params IEnumerable<string> further)
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

            foreach (var neighbour in neighbours?.Invoke(file) ?? []) queue.Enqueue(neighbour);
        }

        return reached;
    }

    /// <summary>The imports of a file that lead nowhere.</summary>
    /// <param name="file">The file.</param>
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
