using System.Globalization;
using System.Numerics;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Tests.Formats;

/// <summary>The table of a folder of schemas, for schemas/README.md: all of it from the files themselves and what is made of them.</summary>
internal static class SchemaTable
{
    private const string Sdk = " of NuGet package Microsoft.Windows.SDK.CPP";

    /// <summary>A row for each file, by name.</summary>
    public static string Of(string folder) =>
        "| schema | format | source | bytes | reads | writes | proved by | seen in |\n|---|---|---|---|---|---|---|---|\n"
        + string.Concat(FormatSchema.All.Where(schema => schema.Folder == folder).Select(Row));

    private static string Row(FormatSchema schema)
    {
        var generated = GeneratedClass.Of(schema);
        string[] cells =
        [
            $"[{schema.Name}]({schema.Folder}/{schema.Name}.ksy)",
            Format(schema),
            string.Join("; ", schema.Words("doc-ref").Select(Source)),
            string.Join("; ", Bytes(schema)),
            YesOrNo(generated.Reads),
            YesOrNo(generated.Writes),
            string.Join("; ", schema.Words("-tephra-proof")),
            string.Join("; ", schema.Words("-tephra-seen")),
        ];
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";
    }

    private static string Format(FormatSchema schema)
    {
        var title = ((YamlScalar)((YamlMapping)schema.Yaml.Find("meta")!.Value).Find("title")!.Value).Value;
        if (schema.Yaml.Find("-tephra-stream")?.Value is YamlScalar stream && stream.TryGetInteger(out var number))
        {
            title = $"stream {Number(number)}, {title.Replace("Minidump stream ", "")}";
        }

        return string.Join("; ", schema.Words("-tephra-note").Prepend(title));
    }

    private static string Number(BigInteger number) =>
        number < 0x8000 ? number.ToString(CultureInfo.InvariantCulture) : "0x" + number.ToString("X8", CultureInfo.InvariantCulture);

    private static string Source(string reference) =>
        reference.StartsWith("https://learn.microsoft.com/", StringComparison.Ordinal) ? $"[Microsoft Learn]({reference})"
        : reference.Contains(Sdk) ? "SDK " + reference.Replace(Sdk, "")
        : reference;

    // The file's own type, then what is fixed in it. Forms that are as large as the whole say nothing new.
    private static IEnumerable<string> Bytes(FormatSchema schema)
    {
        var root = schema.Types.Single(type => type.IsRoot);
        if (Whole(root) is { } size) yield return size;
        foreach (var type in schema.Types.Where(type => !type.IsRoot && type.Stated is not null && type.Stated != root.Stated))
        {
            yield return $"{type.Id} {type.Stated}";
        }
    }

    private static string? Whole(SizedType type)
    {
        if (type.Stated is { } stated) return Text(stated);
        var (least, most) = ((type.Extent.Minimum + 7) / 8, (type.Extent.Maximum + 7) / 8);
        if (least == 0) return null;
        return most is null ? $"{Text(least)} or more" : least == most ? Text(least) : $"{Text(least)} to {Text(most.Value)}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
