using System.Globalization;
using System.Numerics;
using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Expressions;

/// <summary>Reads number literals.</summary>
internal sealed class NumberScanner(string text, ExpressionReporter reporter)
{
    /// <summary>How many characters a literal may have; nothing is that large, and conversion takes quadratic time.</summary>
    private const int MaxDigits = 1000;

    /// <summary>Reads the literal at <paramref name="start"/>, or reports why it is none.</summary>
    public Token Scan(int start)
    {
        var token = BaseAt(start) is var radix && radix != 10 ? ScanRadix(start, radix) : ScanDecimal(start);
        if (!reporter.HasFailed) CheckEnd(token);
        return token;
    }

    private int BaseAt(int start) => text[start] != '0' ? 10 : At(start + 1) switch
    {
        'x' or 'X' => 16,
        'o' or 'O' => 8,
        'b' or 'B' => 2,
        _ => 10,
    };

    private Token ScanRadix(int start, int radix)
    {
        var end = start + 2;
        while (At(end) == '_' || CharacterClass.DigitValue(At(end)) < radix) end++;
        var name = radix switch { 16 => "hexadecimal", 8 => "octal", _ => "binary" };
        var prefix = text.Substring(start, 2);
        if (CharacterClass.IsNamePart(At(end)) && !IsOperatorWord(end))
            reporter.Report(DiagnosticCatalogue.DigitOutOfBase, end, end + 1, text[end].ToString(), name, prefix);
        else if (text.IndexOfAny(HexDigits, start + 2, end - start - 2) < 0)
            reporter.Report(DiagnosticCatalogue.NumberWithoutDigits, start, end, prefix, name);
        return Integer(start, start + 2, end, radix);
    }

    private Token ScanDecimal(int start)
    {
        var end = start;
        while (CharacterClass.IsDigit(At(end)) || (end > start && At(end) == '_')) end++;
        var hasSeparators = end > start && text.IndexOf('_', start, end - start) >= 0;
        var floatEnd = EndOfExponent(EndOfFraction(end));
        if (floatEnd > end)
        {
            if (hasSeparators) reporter.Report(DiagnosticCatalogue.FloatWithSeparators, start, floatEnd);
            return Float(start, floatEnd);
        }

        if (text[start] == '0' && end > start + 1) reporter.Report(DiagnosticCatalogue.NumberStartsWithZero, start, end);
        return Integer(start, start, end, 10);
    }

    // '5.' is a number, but '5.to_s' and '5. to_s' call a method of an integer.
    private int EndOfFraction(int end)
    {
        if (At(end) != '.') return end;
        if (CharacterClass.IsDigit(At(end + 1))) return EndOfDigits(end + 1);
        return CharacterClass.IsNameStart(At(CharacterClass.EndOfBlanks(text, end + 1))) ? end : end + 1;
    }

    private int EndOfExponent(int end)
    {
        if (At(end) is not ('e' or 'E')) return end;
        var digits = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
        return CharacterClass.IsDigit(At(digits)) ? EndOfDigits(digits) : end;
    }

    private int EndOfDigits(int index)
    {
        while (CharacterClass.IsDigit(At(index))) index++;
        return index;
    }

    private Token Integer(int start, int digits, int end, int radix)
    {
        if (IsTooLong(start, end)) return default;
        var value = BigInteger.Zero;
        for (var i = digits; i < end; i++)
        {
            if (text[i] != '_') value = (value * radix) + CharacterClass.DigitValue(text[i]);
        }

        return new Token(TokenKind.Integer, start, end, value);
    }

    private Token Float(int start, int end)
    {
        if (IsTooLong(start, end)) return default;

        // Too large a number is an error for one runtime and an infinity for the other.
        var isNumber = double.TryParse(text.Substring(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isNumber || double.IsInfinity(value)) reporter.Report(DiagnosticCatalogue.FloatOutOfRange, start, end);
        return new Token(TokenKind.Float, start, end, value);
    }

    private bool IsTooLong(int start, int end)
    {
        if (end - start <= MaxDigits) return reporter.HasFailed;
        reporter.Report(DiagnosticCatalogue.NumberTooLong, start, end, MaxDigits.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private void CheckEnd(Token token)
    {
        if (!CharacterClass.IsNamePart(At(token.End)) || IsOperatorWord(token.End)) return;
        var end = CharacterClass.EndOfName(text, token.End);
        reporter.Report(
            DiagnosticCatalogue.NumberRunsIntoName, token.Start, end,
            text.Substring(token.Start, token.End - token.Start), text.Substring(token.End, end - token.End));
    }

    // '5and 3' is odd, but not wrong.
    private bool IsOperatorWord(int start) =>
        text.Substring(start, CharacterClass.EndOfName(text, start) - start) is "and" or "or";

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private static readonly char[] HexDigits = [.. "0123456789abcdefABCDEF"];
}
