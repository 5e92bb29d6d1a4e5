using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Tephra.TestKit;

namespace Tephra.Schema.Tests.Editors;

/// <summary>The JSON schema that editors are given, and what it says of a file.</summary>
internal static class KsySchema
{
    /// <summary>The schema as it is written.</summary>
    public static JsonNode Text { get; } = JsonNode.Parse(File.ReadAllText(Repository.PathOf("src", "Schema", "Syntax", "ksy.schema.json")))!;

    private static JsonSchema Validator { get; } = JsonSchema.FromJsonAsync(Text.ToJsonString()).GetAwaiter().GetResult();

    /// <summary>What it has against a file that is YAML; nothing is good.</summary>
    public static string[] Complaints(string content)
    {
        var json = YamlJson.Convert(Yaml.Reading.Read(content))?.ToJsonString(Compact) ?? "null";
        return [.. Validator.Validate(json).Select(error => error.ToString())];
    }

    /// <summary>One of its definitions.</summary>
    public static JsonObject Definition(string name) => Text["definitions"]![name]!.AsObject();

    private static JsonSerializerOptions Compact { get; } = new() { MaxDepth = 200 };
}
