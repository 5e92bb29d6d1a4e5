namespace Tephra.Schema.Text;

/// <summary>One schema file as text: the only thing that knows where its lines begin.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Wraps the text of one file. A leading byte order mark is dropped.</summary>
    /// <param name="path">How diagnostics name the file.</param>
    /// <param name="content">The text.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content.Length > 0 && content[0] == '\uFEFF' ? content.Substring(1) : content;
        _lineStarts = FindLineStarts(Content);
    }

    /// <summary>How diagnostics name the file.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Content { get; }

    /// <summary>The line and column of a position; positions past the end are clamped to it.</summary>
    public LinePosition GetPosition(int position)
    {
        position = Math.Max(0, Math.Min(position, Content.Length));
        var line = Array.BinarySearch(_lineStarts, position);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, position - _lineStarts[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (text[i] is '\n' or '\r') starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
