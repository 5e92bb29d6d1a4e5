using System.Text;
using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>
/// Finds where each character of a scalar's value stands in the file, by resolving quotes, escapes and folding once more
/// and keeping count. The result is compared with the value the parser gave: where the two should ever differ, every
/// character maps to the scalar's start, which is coarse but never wrong.
/// </summary>
internal sealed class ScalarPositions
{
    // A block whose header gives the indentation gives it relative to its parent's, which nobody told us: it is tried out.
    private const int DeepestTriedIndentation = 100;

    private readonly string _text;
    private readonly int _end;
    private readonly StringBuilder _value = new();
    private readonly List<int> _positions = [];

    private ScalarPositions(string text, int end)
    {
        _text = text;
        _end = end;
    }

    /// <summary>Maps the scalar that is written in <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static PositionMap Find(string text, int start, int end, ScalarStyle style, string value)
    {
        var isQuoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (isQuoted) (start, end) = (start + 1, end - 1);
        if (end - start == value.Length && string.CompareOrdinal(text, start, value, 0, value.Length) == 0) return PositionMap.Linear(start);
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            var lines = BlockScalarLines.Find(text, start, end);
            for (var indentation = lines.Indentation; indentation >= 0; indentation--)
            {
                var attempt = new ScalarPositions(text, end);
                attempt.AddBlock(lines, indentation, style == ScalarStyle.Folded);
                if (attempt.TryFinish(value) is { } map) return map;
                if (!lines.IsIndentationGiven || lines.Indentation > DeepestTriedIndentation) break;
            }
        }
        else
        {
            var attempt = new ScalarPositions(text, end);
            attempt.AddFlow(start, style);
            if (attempt.TryFinish(value) is { } map) return map;
        }

        return PositionMap.FromPositions(Enumerable.Repeat(start, value.Length + 1).ToEquatableArray());
    }

    // The value may be shorter than what was decoded: a block's last line breaks are chomped.
    private PositionMap? TryFinish(string value)
    {
        if (value.Length > _value.Length || _value.ToString(0, value.Length) != value) return null;
        var last = value.Length < _positions.Count ? _positions[value.Length] : _end;
        return PositionMap.FromPositions(_positions.Take(value.Length).Append(last).ToEquatableArray());
    }

    private void Add(char character, int position)
    {
        _value.Append(character);
        _positions.Add(position);
    }

    private void AddFlow(int position, ScalarStyle style)
    {
        while (position < _end)
        {
            var character = _text[position];
            if (character is ' ' or '\t' || LineBreak.LengthAt(_text, position) > 0)
            {
                position = AddFolded(position);
            }
            else if (style == ScalarStyle.DoubleQuoted && character == '\\')
            {
                position = AddEscape(position);
            }
            else
            {
                Add(character, position);
                position += style == ScalarStyle.SingleQuoted && character == '\'' ? 2 : 1;
            }
        }
    }

    // White space around a line break goes; one break becomes a space, more become one line break less.
    private int AddFolded(int position)
    {
        var lineEnd = SkipBlanks(position);
        var length = LineBreak.LengthAt(_text, lineEnd);
        if (length == 0)
        {
            for (var i = position; i < lineEnd; i++) Add(_text[i], i);
            return lineEnd;
        }

        var (next, breaks) = AddEmptyLines(lineEnd + length);
        if (breaks == 0) Add(' ', lineEnd);
        return next;
    }

    private (int Next, int Breaks) AddEmptyLines(int position)
    {
        var breaks = 0;
        for (position = SkipBlanks(position); LineBreak.LengthAt(_text, position) is var length and > 0; position = SkipBlanks(position + length))
        {
            Add('\n', position);
            breaks++;
        }

        return (position, breaks);
    }

    private int SkipBlanks(int position)
    {
        while (position < _end && _text[position] is ' ' or '\t') position++;
        return position;
    }

    private int AddEscape(int position)
    {
        var next = position + 1;
        if (LineBreak.LengthAt(_text, next) is var length and > 0) return AddEmptyLines(next + length).Next;
        var digits = next < _end ? EscapeSequence.Digits(_text[next]) : 0;
        foreach (var character in EscapeSequence.Decode(_text, next, digits)) Add(character, position);
        return Math.Min(next + 1 + digits, _end);
    }

    private void AddBlock(BlockScalarLines lines, int indentation, bool folds)
    {
        var pending = -1; // the break after the last line with text: not known yet what becomes of it
        var wasIndented = false;
        var emptyLines = new List<int>();
        foreach (var line in lines.Lines)
        {
            var start = line.Start;
            while (start < line.End && start - line.Start < indentation && _text[start] == ' ') start++;
            if (start == line.End)
            {
                emptyLines.Add(line.End);
                continue;
            }

            var isIndented = _text[start] is ' ' or '\t';
            AddBreaks(pending, emptyLines, folds && !wasIndented && !isIndented);
            for (var i = start; i < line.End; i++) Add(_text[i], i);
            (pending, wasIndented) = (line.End, isIndented);
        }

        AddBreaks(pending, emptyLines, false);
    }

    private void AddBreaks(int pending, List<int> emptyLines, bool folds)
    {
        if (pending >= 0 && !(folds && emptyLines.Count > 0)) Add(folds ? ' ' : '\n', pending);
        foreach (var position in emptyLines) Add('\n', position);
        emptyLines.Clear();
    }
}
