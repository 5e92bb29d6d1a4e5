using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>Reports what is wrong with one text. Only the first finding counts: what follows it is mostly its echo.</summary>
internal sealed class ExpressionReporter(string text, PositionMap map, DiagnosticBag bag)
{
    private const int LongestQuote = 32;

    /// <summary>Whether anything was reported.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Where a part of the text stands in the file.</summary>
    public TextSpan Span(int start, int end) => map.Span(start, end);

    /// <summary>Reports the first finding and ignores others.</summary>
    public void Report(DiagnosticDescriptor descriptor, int start, int end, params string[] arguments)
    {
        if (!HasFailed) bag.Report(descriptor, Span(start, end), arguments);
        HasFailed = true;
    }

    /// <summary>How messages call a token.</summary>
    public string Describe(Token token)
    {
        if (token.Kind == TokenKind.End) return "nothing more";
        var written = text.Substring(token.Start, token.End - token.Start);
        return written.Length > LongestQuote ? $"'{written.Substring(0, LongestQuote)}…'" : $"'{written}'";
    }
}
