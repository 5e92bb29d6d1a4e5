using System.Collections;
using System.Globalization;

namespace Tephra;

/// <summary>Prints a value for an error message: short, culture-free, bytes in hex.</summary>
internal static class ValueText
{
    private const int Most = 16;

    public static string Of(object? value) => value switch
    {
        null => "nothing",
        byte[] bytes => OfBytes(bytes),
        ReadOnlyMemory<byte> bytes => OfBytes(bytes.Span),
        string text => $"\"{(text.Length > 64 ? text[..64] + "…" : text)}\"",
        bool truth => truth ? "true" : "false",
        byte or sbyte or short or ushort or int or uint or long or ulong =>
            string.Create(CultureInfo.InvariantCulture, $"{value} (0x{value:x})"),
        IEnumerable list => OfList(list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "no bytes";
        var shown = bytes[..Math.Min(bytes.Length, Most)];
        var text = string.Join(' ', Array.ConvertAll(shown.ToArray(), b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return bytes.Length <= Most ? text : string.Create(CultureInfo.InvariantCulture, $"{text}… ({bytes.Length} bytes)");
    }

    private static string OfList(IEnumerable list)
    {
        var items = list.Cast<object?>().Take(Most + 1).Select(Of).ToList();
        if (items.Count > Most) items[Most] = "…";
        return string.Join(", ", items);
    }
}
