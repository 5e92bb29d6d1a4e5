using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>The lines of a block scalar after its header.</summary>
/// <param name="Lines">Each line without its line break.</param>
/// <param name="Indentation">How many spaces the first line that isn't empty starts with.</param>
/// <param name="IsIndentationGiven">Whether the header says how deep the block is indented.</param>
internal sealed record BlockScalarLines(EquatableArray<TextSpan> Lines, int Indentation, bool IsIndentationGiven)
{
    /// <summary>Splits the block whose <c>|</c> or <c>></c> is at <paramref name="start"/>.</summary>
    public static BlockScalarLines Find(string text, int start, int end)
    {
        var all = Split(text, start, end);
        var header = all[0];
        var digit = Math.Min(header.Start + 2, header.End - 1); // `|2`, `|2-` or `|-2`
        var lines = all.Skip(1).ToEquatableArray();
        var indentation = lines.Select(line => Spaces(text, line)).FirstOrDefault(spaces => spaces.HasText).Count;
        return new BlockScalarLines(lines, indentation, HasDigit(text, header.Start, digit));
    }

    private static List<TextSpan> Split(string text, int start, int end)
    {
        var lines = new List<TextSpan>();
        for (var position = start; position < end;)
        {
            var length = LineBreak.LengthAt(text, position);
            if (length > 0)
            {
                lines.Add(TextSpan.FromBounds(start, position));
                start = position += length;
            }
            else
            {
                position++;
            }
        }

        if (start < end || lines.Count == 0) lines.Add(TextSpan.FromBounds(start, end));
        return lines;
    }

    private static (int Count, bool HasText) Spaces(string text, TextSpan line)
    {
        var count = 0;
        while (count < line.Length && text[line.Start + count] == ' ') count++;
        return (count, count < line.Length);
    }

    private static bool HasDigit(string text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text[i] is >= '1' and <= '9') return true;
        }

        return false;
    }
}
