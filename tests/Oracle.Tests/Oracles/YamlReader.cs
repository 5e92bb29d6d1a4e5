using System.Text;

namespace Tephra.Oracle.Tests;

/// <summary>
/// Reads the YAML that obj2yaml prints: blocks by indentation, one-line scalars, literal blocks. It does so by hand because
/// obj2yaml prints bytes of a dump unescaped where they look like text, which YAML does not allow and its parsers refuse.
/// </summary>
internal sealed class YamlReader
{
    private readonly string[] _lines;
    private int _next;

    private YamlReader(string[] lines) => _lines = lines;

    /// <summary>Reads a document that begins with <c>--- !minidump</c> and ends with <c>...</c>.</summary>
    public static YamlNode Read(string text)
    {
        string[] lines = text.Split('\n');
        int end = Array.LastIndexOf(lines, "...");
        if (lines[0] != "--- !minidump" || end < 0)
            throw new FormatException("this is not what obj2yaml prints of a minidump");
        return new YamlReader(lines[1..end]).ReadBlock(0);
    }

    private YamlNode ReadBlock(int indent)
    {
        var node = new YamlNode();
        while (_next < _lines.Length && Indent(_lines[_next]) == indent)
        {
            if (_lines[_next].AsSpan(indent).StartsWith("- "))
            {
                _lines[_next] = _lines[_next].Remove(indent, 1).Insert(indent, " ");
                node.Elements.Add(ReadBlock(indent + 2));
            }
            else
            {
                ReadMember(node, indent);
            }
        }

        if (_next < _lines.Length && Indent(_lines[_next]) > indent)
            throw new FormatException($"unexpected indentation: {_lines[_next]}");
        return node;
    }

    private void ReadMember(YamlNode node, int indent)
    {
        string line = _lines[_next++];
        int colon = line.IndexOf(':', indent);
        if (colon < 0)
            throw new FormatException($"this is no member: {line}");
        string value = line[(colon + 1)..].Trim();
        node.Members.Add(line[indent..colon], value switch
        {
            "" => _next < _lines.Length && Indent(_lines[_next]) > indent ? ReadBlock(indent + 2) : new YamlNode(),
            "|" => new YamlNode { Text = ReadLiteral(indent + 2) },
            "[]" => new YamlNode(),
            _ => new YamlNode { Text = Unquote(value) },
        });
    }

    private string ReadLiteral(int indent)
    {
        var text = new StringBuilder();
        for (; _next < _lines.Length && (string.IsNullOrWhiteSpace(_lines[_next]) || Indent(_lines[_next]) >= indent); _next++)
            text.Append(_lines[_next].AsSpan(Math.Min(indent, _lines[_next].Length))).Append('\n');
        return text.ToString();
    }

    // Double quotes stand only around vendor ids, which nothing is compared with.
    private static string Unquote(string value) => value is ['\'', .., '\''] ? value[1..^1].Replace("''", "'") : value;

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
