using System.Text.RegularExpressions;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads single values: ids and expressions.</summary>
internal static class ScalarReader
{
    private static readonly Regex IdForm = new("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant);

    /// <summary>An expression; a plain number or truth value stands for itself, as YAML writes it.</summary>
    public static ExpressionSyntax? Expression(YamlScalar scalar, DiagnosticBag bag)
    {
        if (scalar.IsPlain && scalar.TryGetInteger(out var integer))
        {
            return integer.Sign < 0
                ? new UnarySyntax(scalar.Span, UnaryOperator.Negate, new IntegerSyntax(scalar.Span, -integer))
                : new IntegerSyntax(scalar.Span, integer);
        }

        if (scalar.IsPlain && scalar.TryGetBoolean(out var truth)) return new BooleanSyntax(scalar.Span, truth);
        return ExpressionParser.ParseExpression(scalar.Value, scalar.Map, bag);
    }

    /// <summary>An id, or nothing and a finding.</summary>
    public static Spanned<string>? Id(YamlScalar scalar, DiagnosticBag bag)
    {
        if (IdForm.IsMatch(scalar.Value)) return new Spanned<string>(scalar.Value, scalar.Span);
        bag.Report(DiagnosticCatalogue.InvalidId, scalar.Span, scalar.Value);
        return null;
    }

    /// <summary>Reports every id that stands twice in one list.</summary>
    public static void ReportDuplicates(IEnumerable<Spanned<string>> ids, string what, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id.Value)) bag.Report(DiagnosticCatalogue.DuplicateId, id.Span, id.Value, what);
        }
    }
}
