using System.Text.Json.Nodes;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Tests.Editors;

/// <summary>YAML as an editor hands it to a JSON schema.</summary>
internal static class YamlJson
{
    public static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        _ => Convert((YamlScalar)node),
    };

    private static JsonNode? Convert(YamlScalar scalar)
    {
        if (scalar.IsNull) return null;
        if (scalar.TryGetBoolean(out var truth)) return truth;
        // Beyond 64 bits an editor's numbers are floating.
        if (scalar.TryGetInteger(out var integer)) return integer >= long.MinValue && integer <= long.MaxValue ? (long)integer : (double)integer;
        if (scalar.TryGetFloat(out var number) && double.IsFinite(number)) return number;
        return scalar.Value;
    }
}
