using System.Globalization;
using System.Text;

namespace Tephra.Schema.Expressions;

/// <summary>The escapes of <c>"…"</c>: what the reader resolves and the printer writes.</summary>
internal static class StringEscapes
{
    /// <summary>The letters after a backslash, in the order of <see cref="Characters"/>.</summary>
    public const string Letters = "abtnvfre\"'\\";

    /// <summary>What the letters stand for.</summary>
    public const string Characters = "\a\b\t\n\v\f\r\u001b\"'\\";

    /// <summary>Appends text in the form it has between double quotes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The text.</param>
    /// <param name="inFormat">Whether it stands in a format string, where a brace has a meaning.</param>
    public static void Append(StringBuilder output, string value, bool inFormat)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var escape = c == '\'' ? -1 : Characters.IndexOf(c);
            if (escape >= 0) output.Append('\\').Append(Letters[escape]);
            else if (char.IsSurrogatePair(value, i)) output.Append(c).Append(value[++i]);
            else if (IsHidden(c) || (inFormat && c == '{')) output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else output.Append(c);
        }
    }

    private static bool IsHidden(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF';
}
