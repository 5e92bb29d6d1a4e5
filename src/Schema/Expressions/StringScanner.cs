using System.Text;
using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Expressions;

/// <summary>Reads string literals and the text of format strings.</summary>
internal sealed class StringScanner(string text, ExpressionReporter reporter)
{
    /// <summary>Reads <c>'raw'</c> at <paramref name="start"/>.</summary>
    public Token ScanRaw(int start)
    {
        var end = text.IndexOf('\'', start + 1);
        if (end < 0)
        {
            reporter.Report(DiagnosticCatalogue.StringUnclosed, start, start + 1, "a single quote (')");
            return default;
        }

        return new Token(TokenKind.String, start, end + 1, text.Substring(start + 1, end - start - 1));
    }

    /// <summary>Reads <c>"escaped"</c> at <paramref name="start"/>.</summary>
    public Token ScanEscaped(int start)
    {
        var (value, end) = ScanUntil(start, start + 1, '"', '"');
        return new Token(TokenKind.String, start, end + 1, value);
    }

    /// <summary>Reads a format string's text from <paramref name="index"/> up to a quote or a brace.</summary>
    /// <param name="start">Where the format string starts, for the message if it never ends.</param>
    /// <param name="index">Where its text goes on.</param>
    public Token ScanFormatText(int start, int index)
    {
        var (value, end) = ScanUntil(start, index, '"', '{');
        return new Token(TokenKind.FormatText, index, end, value);
    }

    private (string Value, int End) ScanUntil(int start, int index, char end, char otherEnd)
    {
        var value = new StringBuilder();
        while (index < text.Length && text[index] != end && text[index] != otherEnd && !reporter.HasFailed)
        {
            if (text[index] == '\\' && index + 1 < text.Length) index = ScanEscape(index, value);
            else value.Append(text[index++]);
        }

        if (index >= text.Length) reporter.Report(DiagnosticCatalogue.StringUnclosed, start, start + 1, "a double quote (\")");
        return (value.ToString(), index);
    }

    private int ScanEscape(int backslash, StringBuilder value)
    {
        var index = backslash + 1;
        if (text[index] == 'u') return ScanHexadecimal(backslash, value);
        if (text[index] is >= '0' and <= '7') return ScanOctal(backslash, value);
        var escape = StringEscapes.Letters.IndexOf(text[index]);
        if (escape >= 0)
        {
            value.Append(StringEscapes.Characters[escape]);
            return index + 1;
        }

        var end = char.IsSurrogatePair(text, index) ? index + 2 : index + 1;
        reporter.Report(DiagnosticCatalogue.EscapeUnknown, backslash, end, text.Substring(index, end - index));
        return end;
    }

    private int ScanHexadecimal(int backslash, StringBuilder value)
    {
        var (digits, code) = (backslash + 2, 0);
        var end = digits;
        for (; end < digits + 4 && end < text.Length && CharacterClass.DigitValue(text[end]) < 16; end++)
            code = (code * 16) + CharacterClass.DigitValue(text[end]);
        if (end < digits + 4) reporter.Report(DiagnosticCatalogue.EscapeTooShort, backslash, end);
        value.Append((char)code);
        return end;
    }

    // Kaitai's guide says one to three digits; its compiler takes all there are, and schemas were tested with that.
    private int ScanOctal(int backslash, StringBuilder value)
    {
        var (end, code) = (backslash + 1, 0);
        for (; end < text.Length && CharacterClass.DigitValue(text[end]) < 8; end++)
            code = Math.Min((code * 8) + CharacterClass.DigitValue(text[end]), char.MaxValue + 1);
        if (code > char.MaxValue) reporter.Report(DiagnosticCatalogue.EscapeOutOfRange, backslash, end);
        value.Append((char)code);
        return end;
    }
}
