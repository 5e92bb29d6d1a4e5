using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>doc</c>, <c>doc-ref</c> and <c>-orig-id</c>.</summary>
internal static class DocumentationReader
{
    public static DocumentationSyntax Read(MappingReader mapping)
    {
        var references = mapping["doc-ref"] switch
        {
            YamlScalar { IsNull: false } one => [one.Value.Trim()],
            YamlSequence many => many.Items.OfType<YamlScalar>().Select(item => item.Value.Trim()),
            null => [],
            var other => Reported(mapping, other),
        };
        return new DocumentationSyntax(
            mapping.Scalar("doc")?.Value.Trim(),
            references.ToEquatableArray(),
            mapping["-orig-id"] is YamlScalar { IsNull: false } original ? original.Value : null);
    }

    private static string[] Reported(MappingReader mapping, YamlNode node)
    {
        mapping.Bag.Report(DiagnosticCatalogue.ScalarExpected, node.Span, "'doc-ref'");
        return [];
    }
}
