using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>Collects the entries of one mapping: no key twice, merged mappings (<c>&lt;&lt;</c>) last.</summary>
internal sealed class YamlEntryList(SourceText text, DiagnosticBag bag)
{
    private readonly Dictionary<string, YamlScalar> _keys = [];
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlMapping> _merged = [];

    /// <summary>Takes an entry, or reports why it can't be one.</summary>
    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar scalar)
        {
            bag.Report(DiagnosticCatalogue.KeyNotScalar, key.Span);
        }
        else if (scalar is { IsPlain: true, Value: "<<" })
        {
            Merge(value);
        }
        else if (_keys.TryGetValue(Identity(scalar), out var first))
        {
            bag.Report(DiagnosticCatalogue.DuplicateKey, scalar.Span, scalar.Value, $"{text.GetPosition(first.Span.Start).Line + 1}");
        }
        else
        {
            _keys.Add(Identity(scalar), scalar);
            _entries.Add(new YamlEntry(scalar, value));
        }
    }

    /// <summary>All entries; what is merged gives way to what is written.</summary>
    public EquatableArray<YamlEntry> ToEquatableArray()
    {
        foreach (var entry in _merged.SelectMany(mapping => mapping.Entries))
        {
            if (_keys.ContainsKey(Identity(entry.Key))) continue;
            _keys.Add(Identity(entry.Key), entry.Key);
            _entries.Add(entry);
        }

        return _entries.ToEquatableArray();
    }

    private void Merge(YamlNode value)
    {
        foreach (var item in value is YamlSequence sequence ? sequence.Items.AsEnumerable() : [value])
        {
            if (item is YamlMapping mapping)
            {
                _merged.Add(mapping);
            }
            else
            {
                bag.Report(DiagnosticCatalogue.MergeNotMapping, item.Span);
            }
        }
    }

    // `16` and `0x10` are one key, `16` and `"16"` two.
    private static string Identity(YamlScalar key)
    {
        if (key.TryGetInteger(out var integer)) return $"integer {integer}";
        if (key.TryGetBoolean(out var boolean)) return $"boolean {boolean}";
        return key.IsNull ? "null" : $"string {key.Value}";
    }
}
