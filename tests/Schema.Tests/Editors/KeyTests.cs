using Tephra.Schema.Syntax;
using Xunit;

namespace Tephra.Schema.Tests.Editors;

/// <summary>The JSON schema has the compiler's keys: those, and no others.</summary>
public class KeyTests
{
    // What the validator of these tests understands; anything else in the schema would be there untested.
    private static readonly string[] Keywords =
    [
        "$schema", "$ref", "title", "description", "definitions", "allOf", "anyOf", "oneOf", "not", "type", "enum", "pattern",
        "minimum", "maximum", "required", "properties", "patternProperties", "additionalProperties", "items",
    ];

    public static TheoryData<string, string[]> Kinds => new()
    {
        { "type", SchemaKeys.Type },
        { "meta", SchemaKeys.Meta },
        { "endianSwitch", SchemaKeys.Switch },
        { "parameter", SchemaKeys.Parameter },
        { "field", SchemaKeys.Field },
        { "parseInstance", SchemaKeys.ParseInstance },
        { "valueInstance", SchemaKeys.ValueInstance },
        { "typeSwitch", SchemaKeys.Switch },
        { "validRules", SchemaKeys.Valid },
        { "documentedMember", SchemaKeys.EnumMember },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keys_are_those_the_compiler_takes(string definition, string[] keys)
    {
        var written = KsySchema.Definition(definition);
        Assert.Equal(keys.Order(StringComparer.Ordinal), written["properties"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["^-"], written["patternProperties"]!.AsObject().Select(entry => entry.Key));
        Assert.False(written["additionalProperties"]!.GetValue<bool>());
    }

    [Fact]
    public void The_top_type_has_further_keys() =>
        Assert.Equal(
            SchemaKeys.TopType.Except(SchemaKeys.Type).Append("meta").Order(StringComparer.Ordinal),
            KsySchema.Text["allOf"]![1]!["properties"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_mapping_with_keys_of_the_language_is_compared()
    {
        var compared = Kinds.Select(kind => kind.Data.Item1);
        var closed = KsySchema.Text["definitions"]!.AsObject()
            .Where(entry => entry.Value!["properties"] is not null && entry.Value["additionalProperties"] is not null)
            .Select(entry => entry.Key);
        Assert.Equal(closed.Order(StringComparer.Ordinal), compared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_is_explained()
    {
        foreach (var definition in Kinds.Select(kind => kind.Data.Item1))
        {
            Assert.NotNull(KsySchema.Definition(definition)["description"]);
            foreach (var (key, value) in KsySchema.Definition(definition)["properties"]!.AsObject())
            {
                var target = value!["$ref"]?.GetValue<string>().Split('/')[^1];
                var description = value["description"] ?? KsySchema.Definition(target!)["description"];
                Assert.True(description is not null, $"{definition}/{key}");
            }
        }
    }

    [Fact]
    public void Encodings_are_those_the_compiler_knows() =>
        Assert.Equal(
            EncodingNames.CanonicalNames,
            KsySchema.Definition("encoding")["anyOf"]![0]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));

    [Fact]
    public void Types_are_those_the_compiler_knows() =>
        Assert.Equal(
            Schema.Binding.BuiltinTypes.Names.Order(StringComparer.Ordinal),
            KsySchema.Definition("typeChoice")["anyOf"]![0]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_stands_in_it_that_these_tests_would_not_see() => CheckKeywords(KsySchema.Text, isSchema: true);

    private static void CheckKeywords(System.Text.Json.Nodes.JsonNode? node, bool isSchema)
    {
        if (node is System.Text.Json.Nodes.JsonArray list)
        {
            foreach (var item in list) CheckKeywords(item, isSchema);
        }
        else if (node is System.Text.Json.Nodes.JsonObject map)
        {
            foreach (var (key, value) in map)
            {
                if (isSchema) Assert.Contains(key, Keywords);
                CheckKeywords(value, !isSchema || key is not ("properties" or "patternProperties" or "definitions"));
            }
        }
    }
}
