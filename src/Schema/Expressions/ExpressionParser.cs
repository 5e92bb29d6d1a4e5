using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>Reads the values of a schema's keys that are written in the expression language.</summary>
/// <remarks>All of them report at most one error, where it is in the file, and then return nothing.</remarks>
public static class ExpressionParser
{
    /// <summary>How many levels deep an expression may be nested, so that everybody may walk it by recursion.</summary>
    public const int MaxDepth = 200;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="map">Where its characters stand in the file.</param>
    /// <param name="diagnostics">Takes the error, if there is one.</param>
    public static ExpressionSyntax? ParseExpression(string text, PositionMap map, DiagnosticBag diagnostics) =>
        Parse(text, map, diagnostics, parser => parser.ParseWholeExpression());

    /// <summary>Reads the value of a <c>type</c> key: a type's name, and arguments in parentheses.</summary>
    /// <inheritdoc cref="ParseExpression"/>
    public static TypeReferenceSyntax? ParseTypeReference(string text, PositionMap map, DiagnosticBag diagnostics) =>
        Parse(text, map, diagnostics, parser => parser.ParseWholeTypeReference());

    /// <summary>Reads the name of a type or of an enum.</summary>
    /// <inheritdoc cref="ParseExpression"/>
    public static TypeNameSyntax? ParseTypeName(string text, PositionMap map, DiagnosticBag diagnostics) =>
        Parse(text, map, diagnostics, parser => parser.ParseWholeTypeName());

    /// <summary>Reads the value of a <c>process</c> key.</summary>
    /// <inheritdoc cref="ParseExpression"/>
    public static ProcessSyntax? ParseProcess(string text, PositionMap map, DiagnosticBag diagnostics) =>
        Parse(text, map, diagnostics, parser => parser.ParseWholeProcess());

    private static T? Parse<T>(string text, PositionMap map, DiagnosticBag diagnostics, Func<Parser, T?> parse)
        where T : class
    {
        var reporter = new ExpressionReporter(text, map, diagnostics);
        var tokens = new Lexer(text, reporter).Tokenize();
        return tokens is null ? null : parse(new Parser(tokens, reporter));
    }
}
