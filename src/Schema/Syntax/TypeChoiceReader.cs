using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>type</c>: a name, or a switch.</summary>
internal static class TypeChoiceReader
{
    public static TypeChoiceSyntax? Read(MappingReader attribute)
    {
        if (attribute["type"] is not YamlMapping node)
        {
            return attribute.String("type") is not null && attribute["type"] is YamlScalar scalar && Parse(scalar, attribute.Bag) is { } single
                ? new SingleTypeSyntax(single)
                : null;
        }

        var mapping = new MappingReader(node, "a switch", SchemaKeys.Switch, attribute.Bag);
        mapping.Require("switch-on");
        mapping.Require("cases");
        var on = mapping.Expression("switch-on");
        var cases = mapping.Mapping("cases").SelectMany(entry => ReadCase(entry, attribute.Bag)).ToEquatableArray();
        return on is null ? null : new SwitchTypeSyntax(attribute.KeySpan("type"), on, cases);
    }

    private static SwitchCaseSyntax[] ReadCase(YamlEntry entry, DiagnosticBag bag)
    {
        if (entry.Value is not YamlScalar { IsNull: false } scalar)
        {
            bag.Report(DiagnosticCatalogue.ScalarExpected, entry.Value.Span, "A case's type");
            return [];
        }

        if (Parse(scalar, bag) is not { } type) return [];
        if (entry.Key is { Value: "_", IsPlain: true } || entry.Key.Value == "_") return [new SwitchCaseSyntax(entry.Key.Span, null, type)];
        return ScalarReader.Expression(entry.Key, bag) is { } value ? [new SwitchCaseSyntax(entry.Key.Span, value, type)] : [];
    }

    private static TypeReferenceSyntax? Parse(YamlScalar scalar, DiagnosticBag bag) =>
        ExpressionParser.ParseTypeReference(scalar.Value, scalar.Map, bag);
}
