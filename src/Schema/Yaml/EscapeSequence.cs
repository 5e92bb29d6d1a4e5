using System.Globalization;

namespace Tephra.Schema.Yaml;

/// <summary>What follows a backslash in a double-quoted scalar.</summary>
internal static class EscapeSequence
{
    /// <summary>How many hexadecimal digits belong to the escape of that letter.</summary>
    public static int Digits(char letter) => letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };

    /// <summary>The characters that the escape stands for whose letter is at <paramref name="position"/>.</summary>
    public static string Decode(string text, int position, int digits)
    {
        if (digits == 0) return position < text.Length ? Decode(text[position]) : "";
        if (position + 1 + digits > text.Length) return "";
        var number = text.Substring(position + 1, digits);
        if (!uint.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return "";
        if (code <= 0xFFFF) return ((char)code).ToString();
        return code <= 0x10FFFF ? char.ConvertFromUtf32((int)code) : "";
    }

    private static string Decode(char letter) => letter switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\e",
        'N' => "\u0085",
        '_' => "\u00A0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => letter.ToString(),
    };
}
