using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Binding;

/// <summary>Reports imports that name no file, and rings of imports that serve nothing.</summary>
internal static class ImportChecks
{
    public static void Check(SchemaUnit unit, BindingSession session)
    {
        var main = unit.Main.Text.Path;
        var bag = session.Table.Main.Bag;
        foreach (var import in unit.Main.Syntax!.Root.Meta.Imports)
        {
            var edge = unit.Edges.FirstOrDefault(candidate => candidate.From == main && candidate.Name == import.Value);
            if (edge is null)
            {
                var target = ImportResolver.Target(main, import.Value);
                var where = import.Value.StartsWith("/", StringComparison.Ordinal)
                    ? $"'{target}.ksy' in the import roots (MSBuild property TephraImportRoots)"
                    : $"'{target}.ksy'";
                bag.Report(DiagnosticCatalogue.ImportNotFound, import.Span, import.Value, where, "");
            }
            else if (Ring(unit, edge.To, main) is { } ring && (edge.To == main || !session.Table.Used.Any(used => Reaches(unit, edge.To, used.Source.Text.Path))))
            {
                bag.Report(DiagnosticCatalogue.CyclicImport, import.Span, string.Join(" → ", ring.Prepend(main).Select(Name)), import.Value);
            }
        }
    }

    // A ring whose schemas use each other's types is part of the language; one that brings nothing is a mistake.
    private static List<string>? Ring(SchemaUnit unit, string from, string to)
    {
        var cameFrom = new Dictionary<string, string?> { [from] = null };
        var queue = new Queue<string>([from]);
        while (queue.Count > 0)
        {
            var path = queue.Dequeue();
            if (path == to)
            {
                var ring = new List<string>();
                for (string? step = path; step is not null; step = cameFrom[step]) ring.Insert(0, step);
                return ring;
            }

            foreach (var edge in unit.Edges)
            {
                if (edge.From != path || cameFrom.ContainsKey(edge.To)) continue;
                cameFrom.Add(edge.To, path);
                queue.Enqueue(edge.To);
            }
        }

        return null;
    }

    // What an import brings with it can be named as well, unless it is what brings it in turn.
    private static bool Reaches(SchemaUnit unit, string from, string to) => from == to || Ring(Without(unit, unit.Main.Text.Path), from, to) is not null;

    private static SchemaUnit Without(SchemaUnit unit, string path) =>
        unit with { Edges = unit.Edges.Where(edge => edge.From != path).ToEquatableArray() };

    private static string Name(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
