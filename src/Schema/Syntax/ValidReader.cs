using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>valid</c>.</summary>
internal static class ValidReader
{
    private static readonly string[] Range = ["min", "max"];

    public static ValidSyntax? Read(MappingReader attribute)
    {
        if (attribute["valid"] is not YamlMapping node)
        {
            return attribute.Expression("valid") is { } shorthand ? new ValidEqualSyntax(shorthand) : null;
        }

        var mapping = new MappingReader(node, "'valid'", SchemaKeys.Valid, attribute.Bag);
        var span = attribute.KeySpan("valid");
        // The first of them is what is tested; only a range has two.
        var first = SchemaKeys.Valid.FirstOrDefault(key => mapping.Entry(key) is not null);
        foreach (var key in SchemaKeys.Valid.Where(key => key != first && !(Range.Contains(key) && Range.Contains(first)))) mapping.Exclude(key, first ?? key);
        if (mapping.Entry("eq") is not null) return mapping.Expression("eq") is { } expected ? new ValidEqualSyntax(expected) : null;
        if (mapping.Entry("expr") is not null) return mapping.Expression("expr") is { } condition ? new ValidExpressionSyntax(condition) : null;
        if (mapping.Entry("any-of") is not null) return new ValidAnyOfSyntax(span, ReadCandidates(mapping));
        if (mapping.Entry("in-enum") is not null) return ReadInEnum(mapping);
        if (first is null)
        {
            // A key that means nothing was reported, and is likely the one that is missing.
            if (node.Entries.All(entry => entry.Key.Value.StartsWith("-", StringComparison.Ordinal))) attribute.Bag.Report(DiagnosticCatalogue.MissingKey, span, "'valid'", "eq");
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
