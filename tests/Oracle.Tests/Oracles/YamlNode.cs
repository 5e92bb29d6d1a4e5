namespace Tephra.Oracle.Tests;

/// <summary>A node of obj2yaml's output: a mapping, a list or a text.</summary>
internal sealed class YamlNode
{
    private static readonly YamlNode Absent = new();

    /// <summary>The members of a mapping.</summary>
    public Dictionary<string, YamlNode> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The elements of a list.</summary>
    public List<YamlNode> Elements { get; } = [];

    /// <summary>The text, without quotes.</summary>
    public string? Text { get; init; }

    /// <summary>A member; obj2yaml leaves out what has its default value, so a missing one is an empty node.</summary>
    public YamlNode this[string key] => Members.GetValueOrDefault(key, Absent);

    /// <summary>The text as a number; zero where it is left out.</summary>
    public ulong Number => Text is null ? 0 : HexConverter.Parse(Text);

    /// <summary>The text as bytes in hexadecimal; none where it is left out.</summary>
    public byte[] Bytes => Text is null ? [] : Convert.FromHexString(Text);
}
