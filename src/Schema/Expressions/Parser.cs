using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>
/// Makes trees of tokens: this part operators, the others operands, types and brackets. Every method returns nothing
/// once an error is reported.
/// </summary>
internal sealed partial class Parser(Token[] tokens, ExpressionReporter reporter)
{
    private int _next;
    private int _depth;

    private Token Current => tokens[_next];

    /// <summary>Reads an expression that is all of the text.</summary>
    public ExpressionSyntax? ParseWholeExpression()
    {
        if (Current.Kind == TokenKind.End)
        {
            reporter.Report(DiagnosticCatalogue.ExpressionEmpty, Current.Start, Current.End);
            return null;
        }

        return ParseExpression() is { } expression && IsAtEnd(DiagnosticCatalogue.ExpressionContinues) && IsShallow(expression)
            ? expression
            : null;
    }

    private ExpressionSyntax? ParseExpression()
    {
        if (!Enter()) return null;
        var start = Current.Start;
        var expression = ParseBinary(Precedence.Or);
        if (expression is not null && Current.Kind == TokenKind.Question) expression = ParseTernary(start, expression);
        _depth--;
        return expression;
    }

    private TernarySyntax? ParseTernary(int start, ExpressionSyntax condition)
    {
        Advance();
        if (ParseExpression() is not { } whenTrue) return null;
        if (Current.Kind != TokenKind.Colon) return Fail<TernarySyntax>(DiagnosticCatalogue.ColonExpected, Describe(Current));
        Advance();
        return ParseExpression() is { } whenFalse ? new TernarySyntax(SpanFrom(start), condition, whenTrue, whenFalse) : null;
    }

    private ExpressionSyntax? ParseBinary(Precedence weakest)
    {
        var start = Current.Start;
        var left = ParseUnary(weakest);
        while (left is not null && PeekOperator() is { } found && OperatorTable.PrecedenceOf(found.Operator) is var precedence && precedence >= weakest)
        {
            if (!Enter()) return null;
            _next += found.TokenCount;
            var right = ParseBinary(precedence + 1);
            _depth--;
            if (right is null || (precedence == Precedence.Comparison && !IsComparisonComplete())) return null;
            left = new BinarySyntax(SpanFrom(start), found.Operator, left, right);
        }

        return left;
    }

    private ExpressionSyntax? ParseUnary(Precedence weakest)
    {
        UnaryOperator? unary = Current.Kind switch
        {
            TokenKind.Minus => UnaryOperator.Negate,
            TokenKind.Tilde => UnaryOperator.Invert,
            TokenKind.Word when IsNotOperator() => UnaryOperator.Not,
            _ => null,
        };
        if (unary is null && Current.Kind != TokenKind.Plus) return ParsePostfix();
        if (unary == UnaryOperator.Not && weakest > Precedence.Not) return Fail<ExpressionSyntax>(DiagnosticCatalogue.NotNeedsParentheses);
        if (!Enter()) return null;
        var start = Current.Start;
        Advance();
        var operand = unary == UnaryOperator.Not ? ParseBinary(Precedence.Not) : ParseUnary(Precedence.Unary);
        _depth--;

        // A plus changes nothing, so nothing is left of it.
        return operand is null || unary is null ? operand : new UnarySyntax(SpanFrom(start), unary.Value, operand);
    }

    // 'not' may name a field; it is an operator wherever it can be one.
    private bool IsNotOperator() => Current.IsWord("not") && StartsOperand(tokens[_next + 1].Kind);

    private (BinaryOperator Operator, int TokenCount)? PeekOperator() => Current.Kind switch
    {
        TokenKind.Greater when Touches(TokenKind.Greater) => (BinaryOperator.ShiftRight, 2),
        TokenKind.Greater when Touches(TokenKind.EqualAfterGreater) => (BinaryOperator.GreaterOrEqual, 2),
        TokenKind.Greater => (BinaryOperator.Greater, 1),
        TokenKind.Word when Current.Text == "or" => (BinaryOperator.Or, 1),
        TokenKind.Word when Current.Text == "and" => (BinaryOperator.And, 1),
        TokenKind.EqualEqual => (BinaryOperator.Equal, 1),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, 1),
        TokenKind.Less => (BinaryOperator.Less, 1),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, 1),
        TokenKind.Bar => (BinaryOperator.BitOr, 1),
        TokenKind.Caret => (BinaryOperator.BitXor, 1),
        TokenKind.Ampersand => (BinaryOperator.BitAnd, 1),
        TokenKind.ShiftLeft => (BinaryOperator.ShiftLeft, 1),
        TokenKind.Plus => (BinaryOperator.Add, 1),
        TokenKind.Minus => (BinaryOperator.Subtract, 1),
        TokenKind.Star => (BinaryOperator.Multiply, 1),
        TokenKind.Slash => (BinaryOperator.Divide, 1),
        TokenKind.Percent => (BinaryOperator.Modulo, 1),
        _ => null,
    };

    private bool Touches(TokenKind second) => tokens[_next + 1].Kind == second && tokens[_next + 1].Start == Current.End;

    private bool IsComparisonComplete()
    {
        if (PeekOperator() is not { } next || OperatorTable.PrecedenceOf(next.Operator) != Precedence.Comparison) return true;
        reporter.Report(
            DiagnosticCatalogue.ComparisonChained, Current.Start, tokens[_next + next.TokenCount - 1].End, OperatorTable.Spell(next.Operator));
        return false;
    }

    private bool Enter()
    {
        if (_depth++ < ExpressionParser.MaxDepth) return true;
        ReportDepth(Current.Start, Current.End);
        return false;
    }

    // Long chains, 'a + b + c …', nest without brackets.
    private bool IsShallow(ExpressionSyntax expression)
    {
        if (ExpressionTree.HeightOf(expression) <= ExpressionParser.MaxDepth) return true;
        ReportDepth(tokens[0].Start, tokens[tokens.Length - 1].End);
        return false;
    }

    private TextSpan SpanFrom(int start) => reporter.Span(start, _next == 0 ? start : tokens[_next - 1].End);
}
