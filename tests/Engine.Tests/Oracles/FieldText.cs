using System.Globalization;

namespace Tephra.Engine.Tests;

/// <summary>The dump listings of Breakpad and rust-minidump: blocks that begin with a structure's name and hold <c>key = value</c> lines.</summary>
internal sealed record FieldText(string Name, Dictionary<string, string> Fields)
{
    public ulong this[string key]
    {
        get
        {
            string value = Fields[key].Split(' ')[0];
            return value.StartsWith("0x") ? ulong.Parse(value[2..], NumberStyles.HexNumber) : ulong.Parse(value);
        }
    }

    public string Text(string key) => Fields[key].Trim('"');

    public static IReadOnlyList<FieldText> Parse(string path)
    {
        var blocks = new List<FieldText>();
        foreach (string line in File.ReadLines(path))
        {
            int equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (line.Length > 0 && char.IsUpper(line[0]))
                blocks.Add(new FieldText(line, []));
            else if (equals > 0 && line[0] == ' ' && blocks.Count > 0)
                blocks[^1].Fields[line[..equals].Trim()] = line[(equals + 3)..];
        }

        return blocks;
    }

    public override string ToString() => Name;
}
