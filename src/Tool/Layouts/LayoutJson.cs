using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tephra.Tool.Layouts;

/// <summary>A layout as one JSON object: entries within entries, then gaps and overlaps.</summary>
internal static class LayoutJson
{
    private const int MostBytes = 64;
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>Writes it.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="first">The entry to begin with.</param>
    /// <param name="depth">Levels below it.</param>
    public static void Write(Stream output, KaitaiLayout layout, KaitaiLayoutEntry first, int depth)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("length", layout.Length);
        json.WriteNumber("describedOnce", layout.DescribedOnce);
        json.WritePropertyName("layout");
        Write(json, first, depth);
        json.WriteStartArray("gaps");
        foreach (var gap in layout.Gaps)
        {
            json.WriteStartObject();
            WriteRange(json, gap.Start, gap.End);
            json.WriteString("within", gap.Within);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("overlaps");
        foreach (var overlap in layout.Overlaps)
        {
            json.WriteStartObject();
            WriteRange(json, overlap.Start, overlap.End);
            json.WriteString("first", overlap.First);
            json.WriteString("second", overlap.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KaitaiLayoutEntry entry, int depth)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteString("type", entry.TypeName);
        if (entry.Error is { } error) json.WriteString("error", error.Message);
        else WriteRange(json, entry.Start, entry.End);
        if (entry.IsDecoded) json.WriteBoolean("decoded", true);
        if (entry.IsView) json.WriteBoolean("view", true);
        if (entry.Children.Count == 0 && entry.Value is not (null or KaitaiStruct))
        {
            json.WritePropertyName("value");
            ValueJson.Write(json, entry.Value, MostBytes);
        }

        if (depth > 0 && entry.Children.Count > 0 && json.CurrentDepth < Options.MaxDepth - 4)
        {
            json.WriteStartArray("children");
            foreach (var child in entry.Children) Write(json, child, depth - 1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, long start, long end)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }
}
