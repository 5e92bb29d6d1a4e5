using System.Globalization;
using System.Numerics;
using System.Text;

namespace Tephra.Generators.Emission;

/// <summary>How values are written in C#.</summary>
internal static class Literal
{
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\0' => "\\0",
                < ' ' or '\x7F' or '\u2028' or '\u2029' or '\u0085' or (>= '\uD800' and <= '\uDFFF') or '\uFEFF' =>
                    "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    public static string Of(BigInteger value)
    {
        if (value == long.MinValue) return "long.MinValue";
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (value > long.MaxValue) return digits + "UL";
        return value > int.MaxValue || value < int.MinValue ? digits + "L" : digits;
    }

    public static string Of(double value)
    {
        if (double.IsPositiveInfinity(value)) return "double.PositiveInfinity";
        if (double.IsNegativeInfinity(value)) return "double.NegativeInfinity";
        if (double.IsNaN(value)) return "double.NaN";
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return digits.IndexOfAny(['.', 'E', 'e']) < 0 ? digits + ".0" : digits;
    }

    public static string Of(IEnumerable<byte> bytes) =>
        "[" + string.Join(", ", bytes.Select(b => "0x" + b.ToString("X2", CultureInfo.InvariantCulture))) + "]";
}
