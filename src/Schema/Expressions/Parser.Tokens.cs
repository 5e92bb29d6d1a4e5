using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <content>Single tokens and the errors about them.</content>
internal sealed partial class Parser
{
    private void Advance() => _next++;

    private Spanned<string> TakeName()
    {
        var token = Current;
        Advance();
        return new Spanned<string>(token.Text, reporter.Span(token.Start, token.End));
    }

    private Spanned<string>? ParseName(string after)
    {
        if (Current.Kind == TokenKind.Word) return TakeName();
        reporter.Report(DiagnosticCatalogue.NameExpected, Current.Start, Current.End, after, Describe(Current));
        return null;
    }

    private bool Close(TokenKind closer, string opener, string expected)
    {
        if (Current.Kind == closer)
        {
            Advance();
            return true;
        }

        if (!ReportWordOperator()) reporter.Report(DiagnosticCatalogue.CloserExpected, Current.Start, Current.End, expected, opener, Describe(Current));
        return false;
    }

    private bool IsAtEnd(DiagnosticDescriptor otherwise)
    {
        if (Current.Kind == TokenKind.End) return true;
        if (Current.Kind is TokenKind.ParenthesisClose or TokenKind.BracketClose)
            reporter.Report(DiagnosticCatalogue.CloserUnmatched, Current.Start, Current.End, Current.Kind == TokenKind.BracketClose ? "]" : ")");
        else if (!ReportWordOperator())
            reporter.Report(otherwise, Current.Start, Current.End, Describe(Current));
        return false;
    }

    // 'AND' stands where an operator belongs.
    private bool ReportWordOperator()
    {
        if (Current.Kind != TokenKind.Word) return false;
        var meant = Current.Text.ToLowerInvariant();
        if (meant is not ("and" or "or")) return false;
        reporter.Report(DiagnosticCatalogue.OperatorForeign, Current.Start, Current.End, Current.Text, meant);
        return true;
    }

    private T? Fail<T>(DiagnosticDescriptor descriptor, params string[] arguments)
        where T : class
    {
        reporter.Report(descriptor, Current.Start, Current.End, arguments);
        return null;
    }

    private void ReportDepth(int start, int end) =>
        reporter.Report(DiagnosticCatalogue.ExpressionTooDeep, start, end, ExpressionParser.MaxDepth.ToString(CultureInfo.InvariantCulture));

    private string Describe(Token token) => reporter.Describe(token);

    private static bool StartsOperand(TokenKind kind) => kind is
        TokenKind.Word or TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.FormatStart or TokenKind.DoubleColon or
        TokenKind.ParenthesisOpen or TokenKind.BracketOpen or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde;
}
