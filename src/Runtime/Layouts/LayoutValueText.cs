using System.Collections;
using System.Globalization;
using System.Text;

namespace Tephra;

/// <summary>A value in a line of a layout.</summary>
internal static class LayoutValueText
{
    private const int MostText = 64;

    /// <summary>The value's text, on one line.</summary>
    public static string Of(object? value) => value switch
    {
        Enum member => OfEnum(member),
        string text => Quoted(text),
        IList { Count: > 16 } list => string.Create(CultureInfo.InvariantCulture, $"{ValueText.Of(value)} ({list.Count} items)"),
        _ => ValueText.Of(value),
    };

    private static string OfEnum(Enum member)
    {
        var number = member.ToString("D");
        var name = member.ToString("G");
        return name == number ? number : $"{name} ({number})";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostText)))
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        quoted.Append('"');
        if (text.Length > MostText) quoted.Append(CultureInfo.InvariantCulture, $"… ({text.Length} characters)");
        return quoted.ToString();
    }
}
