using System.Numerics;
using System.Text;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <content>Literals, names and what follows them.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax? ParsePostfix()
    {
        var start = Current.Start;
        var expression = ParseOperand();
        while (expression is not null)
        {
            switch (Current.Kind)
            {
                case TokenKind.ParenthesisOpen:
                    expression = ParseArguments() is { } arguments ? new CallSyntax(SpanFrom(start), expression, arguments) : null;
                    break;
                case TokenKind.BracketOpen:
                    expression = ParseIndex(start, expression);
                    break;
                case TokenKind.Dot:
                    expression = ParseMember(start, expression);
                    break;
                default:
                    return expression;
            }
        }

        return null;
    }

    private IndexSyntax? ParseIndex(int start, ExpressionSyntax target)
    {
        Advance();
        return ParseExpression() is { } index && Close(TokenKind.BracketClose, "[", "']'")
            ? new IndexSyntax(SpanFrom(start), target, index)
            : null;
    }

    // 'as' is a name unless a type in angle brackets follows it.
    private ExpressionSyntax? ParseMember(int start, ExpressionSyntax target)
    {
        Advance();
        if (Current.IsWord("as") && IsTypeInAngleBrackets(_next + 1))
            return ParseTypeInAngleBrackets() is { } type ? new CastSyntax(SpanFrom(start), target, type) : null;
        return ParseName(".") is { } name ? new MemberSyntax(SpanFrom(start), target, name) : null;
    }

    private ExpressionSyntax? ParseOperand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Word:
                return ParseWord(token);
            case TokenKind.DoubleColon:
                return ParseEnumMember();
            case TokenKind.Integer:
                Advance();
                return new IntegerSyntax(SpanFrom(token.Start), (BigInteger)token.Value!);
            case TokenKind.Float:
                Advance();
                return new FloatSyntax(SpanFrom(token.Start), (double)token.Value!);
            case TokenKind.String:
                return ParseString();
            case TokenKind.FormatStart:
                return ParseFormatString();
            case TokenKind.ParenthesisOpen:
                Advance();
                return ParseExpression() is { } inner && Close(TokenKind.ParenthesisClose, "(", "')'") ? inner : null;
            case TokenKind.BracketOpen:
                return ParseArray();
            default:
                return Fail<ExpressionSyntax>(DiagnosticCatalogue.OperandExpected, Describe(token));
        }
    }

    private ExpressionSyntax? ParseWord(Token token)
    {
        if (tokens[_next + 1].Kind == TokenKind.DoubleColon) return ParseEnumMember();
        switch (token.Text)
        {
            case "sizeof" or "bitsizeof" when IsTypeInAngleBrackets(_next + 1):
                return ParseTypeInAngleBrackets() is { } type ? new SizeOfSyntax(SpanFrom(token.Start), type, token.Text == "bitsizeof") : null;
            case "and" or "or" when StartsOperand(tokens[_next + 1].Kind):
                return Fail<ExpressionSyntax>(DiagnosticCatalogue.LeftOperandMissing, token.Text);
            case "true" or "false":
                Advance();
                return new BooleanSyntax(SpanFrom(token.Start), token.Text == "true");
            default:
                Advance();
                return new NameSyntax(SpanFrom(token.Start), token.Text);
        }
    }

    private EnumMemberSyntax? ParseEnumMember()
    {
        var start = Current.Start;
        if (ParsePath() is not { } path) return null;
        var isAbsolute = path.IsAbsolute;
        var names = path.Names;
        if (names.Count < 2)
        {
            reporter.Report(DiagnosticCatalogue.EnumMemberIncomplete, start, tokens[_next - 1].End, names[0].Value);
            return null;
        }

        return new EnumMemberSyntax(SpanFrom(start), isAbsolute, names.Take(names.Count - 1).ToEquatableArray(), names[names.Count - 1]);
    }

    private StringSyntax? ParseString()
    {
        var start = Current.Start;
        var value = new StringBuilder();
        for (; Current.Kind == TokenKind.String; Advance()) value.Append(Current.Text);
        return CanEndString() ? new StringSyntax(SpanFrom(start), value.ToString()) : null;
    }

    private FormatStringSyntax? ParseFormatString()
    {
        var start = Current.Start;
        var parts = new List<ExpressionSyntax>();
        Advance();
        while (Current.Kind != TokenKind.FormatEnd)
        {
            if (ParseFormatPart() is not { } part) return null;
            parts.Add(part);
        }

        Advance();
        return CanEndString() ? new FormatStringSyntax(SpanFrom(start), parts.ToEquatableArray()) : null;
    }

    private ExpressionSyntax? ParseFormatPart()
    {
        var token = Current;
        Advance();
        if (token.Kind == TokenKind.FormatText) return new StringSyntax(SpanFrom(token.Start), token.Text);
        if (Current.Kind == TokenKind.BraceClose)
        {
            reporter.Report(DiagnosticCatalogue.FormatHoleEmpty, token.Start, Current.End);
            return null;
        }

        return ParseExpression() is { } value && Close(TokenKind.BraceClose, "{", "'}'") ? value : null;
    }

    private bool CanEndString()
    {
        if (Current.Kind is not (TokenKind.String or TokenKind.FormatStart)) return true;
        reporter.Report(DiagnosticCatalogue.FormatStringAdjacent, Current.Start, Current.End);
        return false;
    }

    private ArraySyntax? ParseArray()
    {
        var start = Current.Start;
        var items = new List<ExpressionSyntax>();
        Advance();
        while (Current.Kind != TokenKind.BracketClose)
        {
            if (ParseExpression() is not { } item) return null;
            items.Add(item);
            if (Current.Kind == TokenKind.Comma) Advance();
            else if (Current.Kind != TokenKind.BracketClose) break;
        }

        return Close(TokenKind.BracketClose, "[", "',' or ']'") ? new ArraySyntax(SpanFrom(start), items.ToEquatableArray()) : null;
    }
}
