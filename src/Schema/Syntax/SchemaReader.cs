using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads what one schema file says. Start here; the other readers of this folder each take one mapping.</summary>
public static class SchemaReader
{
    /// <summary>Reads a file; what can't be understood is reported and left out.</summary>
    /// <returns><see langword="null"/> where nothing could be made of it.</returns>
    public static SchemaSyntax? Read(SourceText text, DiagnosticBag bag)
    {
        var node = YamlReader.Read(text, bag);
        if (node is null or YamlScalar { IsNull: true })
        {
            if (!bag.HasErrors) bag.Report(DiagnosticCatalogue.EmptySchema, new TextSpan(0, 0));
            return null;
        }

        if (node is not YamlMapping mapping)
        {
            bag.Report(DiagnosticCatalogue.MappingExpected, node.Span, "A schema");
            return null;
        }

        if (MetaReader.ReadId(mapping, bag) is not { } id) return null;
        var top = TypeReader.ReadTop(id, mapping, bag);
        StyleRules.Check(top, bag);
        return new SchemaSyntax(top);
    }
}
