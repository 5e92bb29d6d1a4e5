using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes what a schema says in words as XML documentation.</summary>
internal static class DocumentationEmitter
{
    /// <summary>Writes the documentation of one thing.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="documentation">What the schema says.</param>
    /// <param name="fallback">What to say where it says nothing; plain text.</param>
    public static void Write(SourceWriter writer, DocumentationIr documentation, string fallback)
    {
        var text = documentation.Text is { Length: > 0 } written ? written : fallback;
        WriteElement(writer, "summary", Escape(text));
        var remarks = new List<string>();
        if (documentation.OriginalId is { } original) remarks.Add($"Original name: <c>{Escape(original)}</c>.");
        foreach (var reference in documentation.References) remarks.Add("Source: " + Link(reference));
        if (remarks.Count > 0) WriteElement(writer, "remarks", string.Join("\n", remarks.Select(remark => remarks.Count == 1 ? remark : $"<para>{remark}</para>")));
    }

    private static void WriteElement(SourceWriter writer, string element, string text)
    {
        var lines = text.Replace("\r", "").Split('\n');
        if (lines.Length == 1)
        {
            writer.Line($"/// <{element}>{lines[0]}</{element}>");
            return;
        }

        writer.Line($"/// <{element}>");
        foreach (var line in lines) writer.Line(line.Trim().Length == 0 ? "///" : "/// " + line.TrimEnd());
        writer.Line($"/// </{element}>");
    }

    private static string Link(string reference)
    {
        if (!reference.StartsWith("http://", StringComparison.Ordinal) && !reference.StartsWith("https://", StringComparison.Ordinal)) return Escape(reference);
        var end = reference.IndexOfAny([' ', '\n']);
        var address = end < 0 ? reference : reference.Substring(0, end);
        var rest = end < 0 ? "" : reference.Substring(end).Trim();
        return $"<see href=\"{Escape(address).Replace("\"", "&quot;")}\">{Escape(rest.Length == 0 ? address : rest)}</see>";
    }

    // What XML can't hold at all becomes the replacement character.
    private static string Escape(string text) =>
        string.Concat(text.Select(c => c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '\n' or '\t' => c.ToString(),
            '\r' => "",
            '\u0085' or '\u2028' or '\u2029' => " ",
            < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
            _ => c.ToString(),
        }));
}
