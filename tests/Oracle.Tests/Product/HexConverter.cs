using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tephra.Oracle.Tests;

/// <summary>The <c>0x…</c> strings of the tool's JSON.</summary>
internal sealed class HexConverter : JsonConverter<ulong>
{
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString() ?? throw new JsonException("a number is missing"));

    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) => writer.WriteStringValue($"0x{value:x}");

    /// <summary>A number as C writes it: hexadecimal after <c>0x</c>, in any case of letters and with any zeros in front, else decimal.</summary>
    public static ulong Parse(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? ulong.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
