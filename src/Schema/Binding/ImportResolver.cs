using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>Finds the files that imports name, among the files given; it never looks at a disk.</summary>
public sealed class ImportResolver
{
    private readonly Dictionary<string, ParsedSchema> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedSchema> _byClass = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _roots;

    /// <summary>Prepares for a set of files.</summary>
    /// <param name="schemas">The files.</param>
    /// <param name="importRoots">The folders an absolute import (<c>/common/x</c>) is looked for in.</param>
    public ImportResolver(IEnumerable<ParsedSchema> schemas, IEnumerable<string> importRoots)
    {
        // Whichever order the files come in, the same one of two with one name is the first.
        foreach (var schema in schemas.OrderByDescending(schema => schema.IsReference).ThenBy(schema => schema.Text.Path, StringComparer.Ordinal))
        {
            var path = Normalize(schema.Text.Path);
            if (_byPath.ContainsKey(path)) continue;
            _byPath.Add(path, schema);
            if (ClassOf(schema) is { } name && !_byClass.ContainsKey(name)) _byClass.Add(name, schema);
        }

        Schemas = [.. _byPath.Values];
        _roots = [.. importRoots.Select(root => Normalize(root).TrimEnd('/'))];
    }

    /// <summary>The files, each once.</summary>
    public IReadOnlyList<ParsedSchema> Schemas { get; }

    /// <summary>Gathers all that a schema reaches.</summary>
    public SchemaUnit Gather(ParsedSchema main)
    {
        var reached = new SortedDictionary<string, ParsedSchema>(StringComparer.Ordinal);
        var edges = new List<ImportEdge>();
        var queue = new Queue<ParsedSchema>([main]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Normalize(main.Text.Path) };
        while (queue.Count > 0)
        {
            var schema = queue.Dequeue();
            foreach (var import in schema.Syntax?.Root.Meta.Imports ?? default)
            {
                if (Find(schema.Text.Path, import.Value) is not { } found) continue;
                edges.Add(new ImportEdge(schema.Text.Path, import.Value, found.Text.Path));
                if (!seen.Add(Normalize(found.Text.Path))) continue;
                reached.Add(Normalize(found.Text.Path), found);
                queue.Enqueue(found);
            }
        }

        var owner = ClassOf(main) is { } name ? _byClass[name] : main;
        return new SchemaUnit(
            main, reached.Values.ToEquatableArray(), edges.ToEquatableArray(), ReferenceEquals(owner, main) ? null : owner.Text.Path);
    }

    /// <summary>Where an import is looked for, without the ending.</summary>
    internal static string Target(string from, string import) =>
        import.StartsWith("/", StringComparison.Ordinal) ? import : Normalize(Combine(Folder(Normalize(from)), import));

    // Names that differ only in case would still be one file to the compiler.
    private static string? ClassOf(ParsedSchema schema) => schema.Syntax is { } syntax ? $"{schema.Namespace}.{syntax.Root.Id.Value}" : null;

    private ParsedSchema? Find(string from, string import)
    {
        var candidates = import.StartsWith("/", StringComparison.Ordinal)
            ? _roots.Select(root => root + import)
            : [Combine(Folder(Normalize(from)), import)];
        foreach (var candidate in candidates)
        {
            var path = Normalize(candidate);
            if (_byPath.TryGetValue(path + ".ksy", out var schema) || _byPath.TryGetValue(path + ".json", out schema)) return schema;
        }

        return null;
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";

    private static string Combine(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or "..")) parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0)) parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
