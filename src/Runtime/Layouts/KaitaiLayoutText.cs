using System.Globalization;

namespace Tephra;

/// <summary>
/// The layout as text that stays the same as long as the layout does, on every system and in every culture: a line for each
/// entry, then the gaps and overlaps.
/// </summary>
/// <param name="options">What is shown.</param>
public sealed class KaitaiLayoutText(KaitaiLayoutTextOptions? options = null)
{
    private readonly KaitaiLayoutTextOptions _options = options ?? new();

    /// <summary>The whole text.</summary>
    /// <param name="layout">The layout.</param>
    public string Of(KaitaiLayout layout)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, layout);
        return text.ToString();
    }

    /// <summary>Writes the whole text.</summary>
    /// <param name="output">Where it goes; lines end in a line feed.</param>
    /// <param name="layout">The layout.</param>
    public void Write(TextWriter output, KaitaiLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Write(output, layout.Root);
        if (_options.ShowsCoverage) WriteCoverage(output, layout);
    }

    /// <summary>Writes the lines of an entry, and of what it consists of.</summary>
    /// <param name="output">Where they go; lines end in a line feed.</param>
    /// <param name="first">The entry.</param>
    public void Write(TextWriter output, KaitaiLayoutEntry first)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(first);
        var left = new Stack<(KaitaiLayoutEntry Entry, int Level)>([(first, 0)]);
        while (left.TryPop(out var next))
        {
            var (entry, level) = next;
            output.Write($"{Place(entry)}  {new string(' ', 2 * level)}{Describe(entry)}\n");
            if (level >= _options.Depth) continue;
            for (var i = entry.Children.Count - 1; i >= 0; i--) left.Push((entry.Children[i], level + 1));
        }
    }

    /// <summary>A value as a line of the text shows it.</summary>
    public static string OfValue(object? value) => LayoutValueText.Of(value);

    private string Describe(KaitaiLayoutEntry entry)
    {
        var name = entry.Parent is null ? entry.TypeName : $"{entry.Id}: {entry.TypeName}";
        if (entry.Error is { } error) return $"{name} ! {error.Message}";
        var view = entry.IsView ? ", a view" : "";
        if (entry.Value is KaitaiStruct || entry.Children.Count > 0) return name + view;
        return $"{name} = {(IsMasked(entry) ? "…" : LayoutValueText.Of(entry.Value))}{view}";
    }

    private bool IsMasked(KaitaiLayoutEntry entry) => _options.Masked.Any(path => IsAt(entry, path));

    private static bool IsAt(KaitaiLayoutEntry? entry, string path)
    {
        var ids = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = ids.Length - 1; i >= 0; i--, entry = entry.Parent)
        {
            if (entry?.Parent is null || (ids[i] != "*" && ids[i] != entry.Id)) return false;
        }

        return entry is { Parent: null };
    }

    // Bytes of a process stand nowhere in the file.
    private static string Place(KaitaiLayoutEntry entry)
    {
        if (entry.Start < 0) return string.Create(CultureInfo.InvariantCulture, $"{"-",9} {"-",9}");
        var start = string.Create(CultureInfo.InvariantCulture, $"{(entry.IsDecoded ? "+" : "")}{entry.Start:x8}");
        var bits = entry.EndBits - entry.StartBits;
        var size = entry.StartBit == 0 && bits % 8 == 0
            ? (bits / 8).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{entry.StartBit}+{bits}b");
        return $"{start,9} {size,9}";
    }

    private static void WriteCoverage(TextWriter output, KaitaiLayout layout)
    {
        foreach (var gap in layout.Gaps) output.Write(string.Create(CultureInfo.InvariantCulture, $"{gap.Start,9:x8} {gap.End - gap.Start,9}  gap in {gap.Within}\n"));
        foreach (var overlap in layout.Overlaps)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{overlap.Start,9:x8} {overlap.End - overlap.Start,9}  overlap of {overlap.First} and {overlap.Second}\n"));
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{layout.Length} bytes: {layout.DescribedOnce} described once, {layout.Gaps.Sum(gap => gap.End - gap.Start)} in gaps, {layout.Overlaps.Sum(overlap => overlap.End - overlap.Start)} in overlaps\n"));
    }
}
