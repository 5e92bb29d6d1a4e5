using System.Globalization;
using System.Text.Json;

namespace Tephra.Tool.Layouts;

/// <summary>A value that holds no objects, as JSON: numbers and truth values as such, bytes in hexadecimal, anything else as a layout shows it.</summary>
internal static class ValueJson
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <param name="mostBytes">How many bytes are shown of a value that consists of bytes.</param>
    public static void Write(Utf8JsonWriter json, object value, int mostBytes)
    {
        switch (value)
        {
            case ReadOnlyMemory<byte> bytes:
                json.WriteStringValue(Convert.ToHexStringLower(bytes.Span[..Math.Min(bytes.Length, mostBytes)]));
                return;
            case bool truth:
                json.WriteBooleanValue(truth);
                return;
            case float or double or byte or sbyte or short or ushort or int or uint or long or ulong when double.IsFinite(Convert.ToDouble(value, null)):
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return;
            default:
                json.WriteStringValue(value as string ?? KaitaiLayoutText.OfValue(value));
                return;
        }
    }
}
