using Tephra.Compiler;
using Tephra.Conformance.Compiling;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Errors;

/// <summary>A stated problem, with the place it means in the file it means.</summary>
/// <param name="Stated">The problem.</param>
/// <param name="File">The file; null where it is not among those compiled.</param>
/// <param name="Place">The node; null where a line and column are stated, or where there is no such node.</param>
/// <param name="IsImported">Whether it is in another file than the one that states it.</param>
internal sealed record ProblemMatch(StatedProblem Stated, SchemaFile? File, YamlPlace? Place, bool IsImported)
{
    public static ProblemMatch Find(StatedProblem stated, IReadOnlyList<SchemaFile> files)
    {
        var file = files.FirstOrDefault(file => file.Path.Replace('\\', '/').EndsWith("/" + stated.File, StringComparison.Ordinal));
        var place = stated.Place is PathPlace path && file is not null ? YamlPath.Follow(Root(file), path.Path) : null;
        return new ProblemMatch(stated, file, place, file != files[0]);
    }

    /// <summary>How exactly the place is named: the fewer characters, the more exactly.</summary>
    public int Length => Place?.Length ?? 0;

    /// <summary>Whether a finding is this problem.</summary>
    public bool IsMetBy(Finding finding) => finding.IsError == Stated.IsError && IsAt(finding);

    /// <summary>Whether a finding is at its place, whatever it says.</summary>
    public bool IsAt(Finding finding)
    {
        if (finding.Path != File?.Path) return false;
        return Stated.Place is LinePlace line
            ? (finding.Line, finding.Column) == (line.Line, line.Column)
            : Place?.Holds(finding.Start) == true;
    }

    /// <summary>The names of what is broken by it: who uses them can't be right either.</summary>
    public IEnumerable<string> BrokenNames()
    {
        if (IsImported) yield return Path.GetFileNameWithoutExtension(Stated.File);
        if (Place is null) yield break;
        YamlPlace[] places = [.. Place.Containers, Place];
        for (var i = 1; i < places.Length; i++)
        {
            var parent = places[i - 1].Key?.Value;
            var place = places[i];
            var isLast = i == places.Length - 1;
            // An attribute with a problem may have no type; a type or an enum is only broken as a whole.
            if (place.Key is { } key && (parent == "instances" || (isLast && parent is "types" or "enums"))) yield return key.Value;
            if (parent is "seq" or "params" && place.Node is YamlMapping { } item && item.Find("id")?.Value is YamlScalar id) yield return id.Value;
            if (parent == "imports" && place.Node is YamlScalar import) yield return import.Value.Split('/')[^1];
        }
    }

    // What is no YAML still is a file.
    private static YamlNode Root(SchemaFile file) =>
        SchemaMeta.Root(file) ?? new YamlScalar(new TextSpan(0, file.Content.Length), "", ScalarStyle.Plain, PositionMap.Linear(0));
}
