using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads an element of a seq, or an instance.</summary>
internal static class AttributeReader
{
    public static AttributeSyntax? ReadField(YamlNode node, string path, int number, DiagnosticBag bag)
    {
        var before = bag.ErrorCount;
        if (MappingReader.Of(node, "an element of 'seq'", SchemaKeys.Field, bag) is not { } mapping) return null;
        var id = mapping.Scalar("id") is { } scalar ? ScalarReader.Id(scalar, bag) : null;
        return ReadAttribute(
            mapping,
            id ?? new Spanned<string>("_unnamed" + number.ToString(CultureInfo.InvariantCulture), mapping.Anchor),
            path,
            before);
    }

    public static AttributeSyntax ReadInstance(Spanned<string> id, YamlNode node, string path, DiagnosticBag bag)
    {
        var before = bag.ErrorCount;
        var isValue = node is YamlMapping map && map.Entries.Any(entry => entry.Key.Value == "value");
        var mapping = MappingReader.Of(node, isValue ? "a value instance" : "an instance", isValue ? SchemaKeys.ValueInstance : SchemaKeys.Instance, bag)
            ?? new MappingReader(new YamlMapping(node.Span, default), "an instance", SchemaKeys.Instance, bag);
        if (!isValue)
        {
            var instance = ReadAttribute(mapping, id, path, before) with
            {
                Position = mapping.Expression("pos"),
                Io = mapping.Expression("io"),
                Align = mapping.Integer("-tephra-align", 1, int.MaxValue),
                Order = mapping.Integer("-tephra-order", int.MinValue, int.MaxValue),
            };
            return instance with { IsBroken = bag.ErrorCount > before };
        }

        var attribute = new AttributeSyntax
        {
            Span = id.Span,
            Id = id.Value,
            SchemaPath = path,
            Documentation = DocumentationReader.Read(mapping),
            Value = mapping.Expression("value"),
            If = mapping.Expression("if"),
            Enum = mapping.TypeName("enum"),
        };
        return attribute with { IsBroken = bag.ErrorCount > before };
    }

    private static AttributeSyntax ReadAttribute(MappingReader mapping, Spanned<string> id, string path, int errorsBefore)
    {
        var attribute = new AttributeSyntax
        {
            Span = id.Span,
            Id = id.Value,
            SchemaPath = path,
            Documentation = DocumentationReader.Read(mapping),
            Type = TypeChoiceReader.Read(mapping),
            If = mapping.Expression("if"),
            Repeat = ReadRepeat(mapping),
            Range = ReadRange(mapping),
            Encoding = EncodingReader.Read(mapping),
            Contents = ContentsReader.Read(mapping),
            Enum = mapping.TypeName("enum"),
            Valid = ValidReader.Read(mapping),
            Parent = mapping.Expression("parent"),
            MayDerive = mapping.Boolean("-tephra-derive") is not { Value: false },
            Open = mapping.Boolean("-tephra-open"),
        };
        if (mapping.Bag.ErrorCount == errorsBefore) KeyRules.Check(attribute, mapping);
        return attribute with { IsBroken = mapping.Bag.ErrorCount > errorsBefore };
    }

    private static ByteRangeSyntax ReadRange(MappingReader mapping) => new(
        mapping.Expression("size"),
        mapping.Boolean("size-eos"),
        mapping.Byte("pad-right"),
        mapping.Byte("terminator"),
        mapping.Boolean("include"),
        mapping.Boolean("consume"),
        mapping.Boolean("eos-error"),
        mapping.Scalar("process") is { } process ? ExpressionParser.ParseProcess(process.Value, process.Map, mapping.Bag) : null);

    private static RepeatSyntax? ReadRepeat(MappingReader mapping)
    {
        var count = mapping.Expression("repeat-expr");
        var until = mapping.Expression("repeat-until");
        if (mapping.Choice("repeat", "expr", "eos", "until") is not { } kind)
        {
            foreach (var key in new[] { "repeat-expr", "repeat-until" })
            {
                if (mapping.Entry(key) is { } entry && mapping.Entry("repeat") is null)
                {
                    mapping.Bag.Report(DiagnosticCatalogue.MissingKey, entry.Key.Span, $"'{key}'", "repeat");
                }
            }

            return null;
        }

        if (kind.Value is "expr" or "until" && mapping.Entry("repeat-" + kind.Value) is null)
        {
            mapping.Bag.Report(DiagnosticCatalogue.MissingKey, kind.Span, $"'repeat: {kind.Value}'", "repeat-" + kind.Value);
            return null;
        }

        if (kind.Value != "expr") mapping.Exclude("repeat-expr", "repeat");
        if (kind.Value != "until") mapping.Exclude("repeat-until", "repeat");
        switch (kind.Value)
        {
            case "expr":
                return new RepeatSyntax(kind.Span, RepeatKind.Expression, count);
            case "until":
                return new RepeatSyntax(kind.Span, RepeatKind.Until, until);
            default:
                return new RepeatSyntax(kind.Span, RepeatKind.Eos, null);
        }
    }
}
