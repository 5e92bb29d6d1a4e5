using System.Text.Json;

namespace Tephra.Tool.Reports;

/// <summary>Values as all JSON of the tool has them.</summary>
internal static class JsonValues
{
    /// <summary>An address, code or stamp as <c>0x…</c>, or null.</summary>
    public static void WriteHex(Utf8JsonWriter json, string key, ulong? value)
    {
        if (value is ulong number)
            json.WriteString(key, $"0x{number:x}");
        else
            json.WriteNull(key);
    }

    /// <summary>A number or null.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string key, long? value)
    {
        if (value is long number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}
