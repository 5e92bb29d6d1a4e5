using System.Globalization;
using Spectre.Console;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Layouts;

/// <summary>The bytes of an entry, sixteen to a line, each field in a colour of its own, and what the colours are.</summary>
/// <param name="console">Where they go.</param>
internal sealed class HexDump(IAnsiConsole console)
{
    private const int BytesPerLine = 16;
    private static readonly string[] Colours = ["deepskyblue1", "orange1", "green3", "magenta1", "yellow1", "aqua", "red1", "lightsteelblue1"];

    /// <summary>Writes them.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="most">Bytes to show at most.</param>
    public void Write(ByteSource source, KaitaiLayoutEntry entry, int most)
    {
        if (entry.IsDecoded)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{entry.Path}[/]: {entry.TypeName}, in bytes that a process gave; they stand nowhere in the file.");
            return;
        }

        var fields = Leaves(entry).OrderBy(field => field.Start).ToList();
        var shown = (int)Math.Min(entry.End - entry.Start, most);
        var bytes = new byte[shown];
        source.ReadExactly(entry.Start, bytes);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{entry.Path}[/]: {entry.TypeName}, 0x{entry.Start:x} to 0x{entry.End:x}");
        for (var line = 0; line < shown; line += BytesPerLine) WriteLine(entry.Start + line, bytes.AsSpan(line, Math.Min(BytesPerLine, shown - line)), fields);
        if (entry.End - entry.Start > shown) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]… {entry.End - entry.Start - shown} more bytes[/]");
        var text = new KaitaiLayoutText(new() { Depth = 0 });
        for (var i = 0; i < fields.Count && fields[i].Start < entry.Start + shown; i++)
        {
            using var described = new StringWriter(CultureInfo.InvariantCulture);
            text.Write(described, fields[i]);
            var name = fields[i].Path[Math.Min(fields[i].Path.Length, entry.Path.TrimEnd('/').Length + 1)..];
            console.MarkupLine($"[{Colours[i % Colours.Length]}]■[/] {Markup.Escape(Printable.Clean(name))}  {Markup.Escape(Printable.Clean(described.ToString().TrimEnd('\n').TrimStart()))}");
        }
    }

    private void WriteLine(long start, ReadOnlySpan<byte> bytes, List<KaitaiLayoutEntry> fields)
    {
        var hex = new System.Text.StringBuilder();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < BytesPerLine; i++)
        {
            if (i == BytesPerLine / 2) hex.Append(' ');
            if (i >= bytes.Length)
            {
                hex.Append("   ");
                continue;
            }

            var colour = ColourAt(start + i, fields);
            var printable = bytes[i] is >= 0x20 and < 0x7f ? ((char)bytes[i]).ToString() : ".";
            hex.Append(CultureInfo.InvariantCulture, $"[{colour}]{bytes[i]:x2}[/] ");
            text.Append(CultureInfo.InvariantCulture, $"[{colour}]{Markup.Escape(printable)}[/]");
        }

        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[dim]{start:x8}[/]  {hex} {text}"));
    }

    // The last field that begins at or before a byte, if it reaches it.
    private static string ColourAt(long position, List<KaitaiLayoutEntry> fields)
    {
        var (low, high) = (0, fields.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fields[middle].Start <= position) low = middle + 1;
            else high = middle;
        }

        return low > 0 && fields[low - 1].End > position ? Colours[(low - 1) % Colours.Length] : "dim";
    }

    // What stands within the entry itself, not what it points to.
    private static IEnumerable<KaitaiLayoutEntry> Leaves(KaitaiLayoutEntry entry)
    {
        var left = new Stack<KaitaiLayoutEntry>([entry]);
        while (left.TryPop(out var next))
        {
            var inner = next.Children.Where(child => child is { IsView: false, IsDecoded: false } && child.Start >= entry.Start && child.End <= entry.End && child.End > child.Start).ToList();
            if (inner.Count == 0 && next != entry) yield return next;
            foreach (var child in inner) left.Push(child);
        }
    }
}
