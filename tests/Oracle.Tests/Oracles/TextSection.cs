namespace Tephra.Oracle.Tests;

/// <summary>A structure as minidump_dump prints it: a title, its fields, and bytes where it is memory.</summary>
internal sealed class TextSection(string title)
{
    /// <summary>The title, such as <c>MDRawThread</c> or <c>module[3]</c>.</summary>
    public string Title { get; } = title;

    /// <summary>The fields as text; what comes after the first word of a number is a remark.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The bytes.</summary>
    public List<byte> Bytes { get; } = [];

    /// <summary>A field that is a number.</summary>
    public ulong Number(string field) => HexConverter.Parse(Fields[field].Split(' ')[0]);

    /// <summary>A field that is text in quotes.</summary>
    public string Text(string field) => Fields[field].Trim('"');
}
