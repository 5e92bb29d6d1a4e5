using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

/// <summary>Short ways to read an expression in a test.</summary>
internal static class Parsing
{
    public static ExpressionSyntax Parse(string text)
    {
        var (expression, diagnostics) = TryParse(text);
        Assert.True(diagnostics.Count == 0, $"{text}: {string.Join("; ", diagnostics)}");
        return expression!;
    }

    public static (ExpressionSyntax? Expression, EquatableArray<Diagnostic> Diagnostics) TryParse(string text) =>
        Try(text, ExpressionParser.ParseExpression);

    public static (T? Result, EquatableArray<Diagnostic> Diagnostics) Try<T>(string text, Func<string, PositionMap, DiagnosticBag, T?> parse)
        where T : class
    {
        var bag = new DiagnosticBag(new SourceText("test.ksy", text));
        var result = parse(text, PositionMap.Linear(0), bag);
        Assert.Equal(result is null, bag.HasErrors);
        return (result, bag.ToEquatableArray());
    }

    /// <summary>The finding as <c>start..end id</c>, from zero.</summary>
    public static string Finding<T>(string text, Func<string, PositionMap, DiagnosticBag, T?> parse)
        where T : class
    {
        var finding = Assert.Single(Try(text, parse).Diagnostics);
        Assert.DoesNotMatch(@"\{\d", finding.Message);
        return $"{finding.Span.Start}..{finding.Span.End} {finding.Descriptor.Id}";
    }

    /// <summary>The tree with all its parentheses, independent of the printer.</summary>
    public static string Tree(ExpressionSyntax expression) => expression switch
    {
        IntegerSyntax integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatSyntax number => number.Value.ToString("R", CultureInfo.InvariantCulture) + "f",
        StringSyntax text => $"<{text.Value}>",
        FormatStringSyntax format => $"f<{string.Join("|", format.Parts.Select(Tree))}>",
        BooleanSyntax boolean => boolean.Value ? "TRUE" : "FALSE",
        NameSyntax name => name.Name,
        EnumMemberSyntax member => $"{(member.IsAbsolute ? "::" : "")}{string.Join("::", member.Path.Select(p => p.Value))}#{member.Member.Value}",
        MemberSyntax member => $"{Tree(member.Target)}.{member.Name.Value}",
        CallSyntax call => $"{Tree(call.Target)}({string.Join(", ", call.Arguments.Select(Tree))})",
        IndexSyntax index => $"{Tree(index.Target)}[{Tree(index.Index)}]",
        CastSyntax cast => $"{Tree(cast.Target)}.as<{cast.Type}>",
        SizeOfSyntax size => $"{(size.InBits ? "bitsizeof" : "sizeof")}<{size.Type}>",
        UnarySyntax unary => $"({OperatorTable.Spell(unary.Operator)} {Tree(unary.Operand)})",
        BinarySyntax binary => $"({Tree(binary.Left)} {OperatorTable.Spell(binary.Operator)} {Tree(binary.Right)})",
        TernarySyntax ternary => $"({Tree(ternary.Condition)} ? {Tree(ternary.WhenTrue)} : {Tree(ternary.WhenFalse)})",
        ArraySyntax array => $"[{string.Join(", ", array.Items.Select(Tree))}]",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };
}
