using System.Collections;
using System.Text.Json;
using Tephra.Tool.Layouts;

namespace Tephra.Tool.Reports;

/// <summary>What a schema makes of a stream, as JSON: objects with the schema's ids, lists, values. An instance that can't be read says why.</summary>
internal static class ContentJson
{
    private const int MostBytes = 1024;

    // Deeper than any real format, and less than the writer takes.
    private const int MostLevels = 200;

    /// <summary>Writes the content as a property.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="content">What was read.</param>
    public static void Write(Utf8JsonWriter json, string name, KaitaiStruct content)
    {
        KaitaiLayoutEntry entry;
        try
        {
            entry = KaitaiLayout.Of(content).Root;
        }
        catch (KaitaiException error)
        {
            json.WritePropertyName(name);
            WriteError(json, error);
            return;
        }

        json.WritePropertyName(name);
        Write(json, entry, MostLevels);
    }

    private static void Write(Utf8JsonWriter json, KaitaiLayoutEntry entry, int levels)
    {
        if (entry.Error is { } error)
        {
            WriteError(json, error);
            return;
        }

        switch (entry.Value)
        {
            case null:
                json.WriteNullValue();
                return;
            case KaitaiStruct:
                json.WriteStartObject();
                foreach (var child in levels == 0 ? [] : entry.Children)
                {
                    json.WritePropertyName(child.Id);
                    Write(json, child, levels - 1);
                }

                json.WriteEndObject();
                return;
            case not string when entry.Children.Count > 0:
                json.WriteStartArray();
                foreach (var child in levels == 0 ? [] : entry.Children) Write(json, child, levels - 1);
                json.WriteEndArray();
                return;
            case IEnumerable items and not string:
                json.WriteStartArray();
                foreach (var item in items) ValueJson.Write(json, item, MostBytes);
                json.WriteEndArray();
                return;
            case var value:
                ValueJson.Write(json, value, MostBytes);
                return;
        }
    }

    private static void WriteError(Utf8JsonWriter json, Exception error)
    {
        json.WriteStartObject();
        json.WriteString("error", error.Message);
        json.WriteEndObject();
    }
}
