using System.Globalization;

namespace Tephra.Schema.Expressions;

/// <summary>Writes floating-point numbers as literals of the language.</summary>
internal static class FloatText
{
    /// <summary>The shortest literal for a number that is neither infinite nor negative.</summary>
    public static string Format(double value)
    {
        // "R" is the shortest form that reads back; older runtimes fail at that for a few numbers.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value) text = value.ToString("G17", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E');
        if (exponent < 0) return text.IndexOf('.') < 0 ? text + ".0" : text;
        var power = int.Parse(text.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return text.Substring(0, exponent) + "e" + power.ToString(CultureInfo.InvariantCulture);
    }
}
