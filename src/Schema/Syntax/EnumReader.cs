using System.Numerics;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads one enum.</summary>
internal static class EnumReader
{
    public static EnumSyntax Read(Spanned<string> id, YamlNode node, DiagnosticBag bag)
    {
        var values = new List<EnumValueSyntax>();
        var names = new Dictionary<BigInteger, string>();
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (ReadNumber(entry.Key, bag) is not { } number || ReadValue(number, entry.Value, bag) is not { } value) continue;
                if (names.TryGetValue(number, out var same))
                {
                    bag.Report(DiagnosticCatalogue.DuplicateEnumValue, entry.Key.Span, number.ToString(), same);
                    continue;
                }

                names.Add(number, value.Id.Value);
                values.Add(value);
            }
        }
        else if (node is not YamlScalar { IsNull: true })
        {
            bag.Report(DiagnosticCatalogue.MappingExpected, node.Span, "An enum");
        }

        ScalarReader.ReportDuplicates(values.Select(value => value.Id), "member of the enum", bag);
        return new EnumSyntax(id, values.ToEquatableArray());
    }

    private static BigInteger? ReadNumber(YamlScalar key, DiagnosticBag bag)
    {
        // JSON has no keys but texts.
        if ((key.TryGetInteger(out var number) || ScalarTyping.TryGetInteger(key.Value, out number)) && number >= long.MinValue && number <= ulong.MaxValue) return number;
        bag.Report(DiagnosticCatalogue.EnumValueOutOfRange, key.Span, key.Value);
        return null;
    }

    private static EnumValueSyntax? ReadValue(BigInteger number, YamlNode node, DiagnosticBag bag)
    {
        if (node is YamlScalar { IsNull: true })
        {
            bag.Report(DiagnosticCatalogue.StringExpected, node.Span, "An enum's member", "null");
            return null;
        }

        if (node is YamlScalar scalar)
        {
            return ScalarReader.Id(scalar, bag) is { } plain ? new EnumValueSyntax(number, plain, DocumentationSyntax.None) : null;
        }

        if (MappingReader.Of(node, "an enum's member", SchemaKeys.EnumMember, bag) is not { } mapping) return null;
        mapping.Require("id");
        return mapping.Scalar("id") is { } id && ScalarReader.Id(id, bag) is { } name
            ? new EnumValueSyntax(number, name, DocumentationReader.Read(mapping))
            : null;
    }
}
