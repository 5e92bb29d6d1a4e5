using System.Globalization;

namespace Tephra.Tool.Reading;

/// <summary>Addresses and lengths as people write them: addresses in hexadecimal, with or without <c>0x</c> and WinDbg's <c>`</c>; lengths in decimal, or with <c>0x</c>.</summary>
internal static class AddressText
{
    /// <summary>Takes <c>ADDRESS[,LENGTH]</c> apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultLength">The length where none is given, in bytes.</param>
    /// <param name="address">Receives the address.</param>
    /// <param name="length">Receives the length in bytes.</param>
    public static bool TryParse(string text, int defaultLength, out ulong address, out int length)
    {
        string[] parts = text.Trim().Split(',');
        length = defaultLength;
        return TryParseAddress(parts[0], out address) && (parts.Length == 1 || (parts.Length == 2 && TryParseLength(parts[1], out length)));
    }

    /// <summary>Reads a number that is decimal unless it begins with <c>0x</c>.</summary>
    public static bool TryParseNumber(string text, out ulong value) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads an address.</summary>
    public static bool TryParseAddress(string text, out ulong address)
    {
        text = text.Trim().Replace("`", "", StringComparison.Ordinal);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) text = text[2..];
        return ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out address);
    }

    private static bool TryParseLength(string text, out int length)
    {
        bool isNumber = TryParseNumber(text.Trim(), out ulong value) && value is > 0 and <= ReadAnswers.MostBytes;
        length = isNumber ? (int)value : 0;
        return isNumber;
    }
}
