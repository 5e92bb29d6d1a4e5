using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>valid</c>.</summary>
internal static class ValidReader
{
    public static ValidSyntax? Read(MappingReader attribute)
    {
        if (attribute["valid"] is not YamlMapping node)
        {
            return attribute.Expression("valid") is { } shorthand ? new ValidEqualSyntax(shorthand) : null;
        }

        var mapping = new MappingReader(node, "'valid'", SchemaKeys.Valid, attribute.Bag);
        var span = attribute.KeySpan("valid");
        foreach (var key in new[] { "eq", "any-of", "in-enum", "expr" }) mapping.Exclude(key, [.. SchemaKeys.Valid.Where(other => other != key)]);
        if (mapping.Entry("eq") is not null) return mapping.Expression("eq") is { } expected ? new ValidEqualSyntax(expected) : null;
        if (mapping.Entry("expr") is not null) return mapping.Expression("expr") is { } condition ? new ValidExpressionSyntax(condition) : null;
        if (mapping.Entry("any-of") is not null) return new ValidAnyOfSyntax(span, ReadCandidates(mapping));
        if (mapping.Entry("in-enum") is not null) return ReadInEnum(mapping);
        if (mapping.Entry("min") is null && mapping.Entry("max") is null)
        {
            attribute.Bag.Report(DiagnosticCatalogue.MissingKey, span, "'valid'", "eq");
            return null;
        }

        return new ValidRangeSyntax(span, mapping.Expression("min"), mapping.Expression("max"));
    }

    private static EquatableArray<ExpressionSyntax> ReadCandidates(MappingReader mapping)
    {
        var candidates = new List<ExpressionSyntax>();
        foreach (var item in mapping.Sequence("any-of"))
        {
            if (item is not YamlScalar { IsNull: false } scalar) mapping.Bag.Report(DiagnosticCatalogue.ScalarExpected, item.Span, "A candidate");
            else if (ScalarReader.Expression(scalar, mapping.Bag) is { } candidate) candidates.Add(candidate);
        }

        return candidates.ToEquatableArray();
    }

    private static ValidInEnumSyntax? ReadInEnum(MappingReader mapping)
    {
        if (mapping.Boolean("in-enum") is not { } truth) return null;
        if (truth.Value) return new ValidInEnumSyntax(truth.Span);
        mapping.Bag.Report(DiagnosticCatalogue.ChoiceExpected, truth.Span, "'in-enum'", "false", "", "true");
        return null;
    }
}
