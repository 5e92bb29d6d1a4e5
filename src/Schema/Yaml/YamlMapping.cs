using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>Keys with values, in the order of the file. No key stands twice.</summary>
public sealed record YamlMapping(TextSpan Span, EquatableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The entry with that key, if there is one.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }
}
