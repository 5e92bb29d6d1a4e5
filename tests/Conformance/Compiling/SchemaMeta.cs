using Tephra.Compiler;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Compiling;

/// <summary>Looks into a schema as YAML, for what no pass of the compiler has to keep.</summary>
internal static class SchemaMeta
{
    /// <summary>The file as YAML; null where it is none.</summary>
    public static YamlNode? Root(SchemaFile file) => YamlReader.Read(file.Parsed.Text, new DiagnosticBag(file.Parsed.Text));

    /// <summary>Whether a truth value under <c>meta</c> is set.</summary>
    public static bool IsSet(YamlNode? root, string key) =>
        root is YamlMapping mapping
        && (mapping.Find("meta")?.Value as YamlMapping)?.Find(key)?.Value is YamlScalar scalar
        && scalar.TryGetBoolean(out var isSet)
        && isSet;
}
