using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Tephra.Schema.Yaml;

/// <summary>What YAML 1.1 takes a plain scalar for. Ours rather than the library's, because libraries differ here and Kaitai's users rely on these rules.</summary>
internal static class ScalarTyping
{
    // Longer texts are strings: nobody writes such a number, and turning digits into one takes quadratic time.
    private const int LongestNumber = 1000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // `0o17` is YAML 1.2 and no integer here: as an expression it is one anyway.
    private static readonly Regex Integer = new(
        @"^(?<sign>[-+]?)(0b_*(?<binary>[01][01_]*)|0x_*(?<hex>[0-9a-fA-F][0-9a-fA-F_]*)|(?<sexagesimal>[1-9][0-9_]*(:[0-5]?[0-9])+)|(?<octal>0[0-7_]+)|(?<decimal>0|[1-9][0-9_]*))\z",
        Options);

    private static readonly Regex Float = new(
        @"^(?<sign>[-+]?)((?<decimal>([0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+)|(?<sexagesimal>[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*)|(?<infinity>\.(inf|Inf|INF)))\z",
        Options);

    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    public static bool TryGetBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON";
        return value || text is "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF";
    }

    public static bool TryGetInteger(string text, out BigInteger value)
    {
        value = default;
        if (!CanBeNumber(text) || Integer.Match(text) is not { Success: true } match) return false;
        foreach (var (group, radix) in new[] { ("binary", 2), ("octal", 8), ("decimal", 10), ("hex", 16), ("sexagesimal", 60) })
        {
            if (match.Groups[group] is { Success: true } digits) value = ParseDigits(digits.Value, radix);
        }

        if (match.Groups["sign"].Value == "-") value = -value;
        return true;
    }

    public static bool TryGetFloat(string text, out double value)
    {
        value = double.NaN;
        if (text is ".nan" or ".NaN" or ".NAN") return true;
        if (!CanBeNumber(text) || Float.Match(text) is not { Success: true } match) return false;
        if (match.Groups["infinity"].Success)
        {
            value = double.PositiveInfinity;
        }
        else if (match.Groups["sexagesimal"] is { Success: true } sexagesimal)
        {
            value = 0;
            foreach (var part in sexagesimal.Value.Split(':')) value = (value * 60) + ParseDouble(part);
        }
        else
        {
            value = ParseDouble(match.Groups["decimal"].Value);
        }

        if (match.Groups["sign"].Value == "-") value = -value;
        return true;
    }

    private static bool CanBeNumber(string text) =>
        text.Length is > 0 and <= LongestNumber && text[0] is (>= '0' and <= '9') or '-' or '+' or '.';

    private static BigInteger ParseDigits(string digits, int radix)
    {
        var value = BigInteger.Zero;
        if (radix == 60)
        {
            foreach (var part in digits.Split(':')) value = (value * 60) + ParseDigits(part, 10);
            return value;
        }

        foreach (var digit in digits)
        {
            if (digit != '_') value = (value * radix) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return value;
    }

    private static double ParseDouble(string digits)
    {
        // The .NET Framework's compilers report what overflows instead of answering infinity.
        var text = digits.Replace("_", "");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.PositiveInfinity;
    }
}
