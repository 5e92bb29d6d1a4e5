using Tephra.Compiler;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Compiling;

/// <summary>
/// The schemas beside one with opaque types that have their names. A suite builds all its schemas into one program, so the
/// class of another schema is a host class there; here each is compiled by itself, and must be given those it names.
/// </summary>
internal static class OpaqueNeighbours
{
    public static IEnumerable<string> Of(SchemaFile file)
    {
        var root = SchemaMeta.Root(file);
        if (root is null || !SchemaMeta.IsSet(root, "ks-opaque-types")) return [];
        var folder = Path.GetDirectoryName(file.Path)!;
        return TypeNames(root).Distinct().Select(name => Path.Combine(folder, name + ".ksy")).Where(File.Exists);
    }

    private static IEnumerable<string> TypeNames(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => entry.Key.Value == "type" ? TypeNamesIn(entry.Value) : TypeNames(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(TypeNames),
        _ => [],
    };

    private static IEnumerable<string> TypeNamesIn(YamlNode type) => type switch
    {
        YamlScalar scalar => [scalar.Value.Split('(', ':')[0].Trim()],
        YamlMapping mapping when mapping.Find("cases")?.Value is YamlMapping cases => cases.Entries.SelectMany(entry => TypeNamesIn(entry.Value)),
        _ => [],
    };
}
