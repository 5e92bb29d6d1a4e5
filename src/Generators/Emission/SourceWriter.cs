using System.Text;

namespace Tephra.Generators.Emission;

/// <summary>Writes lines at the right indentation, and keeps what stands between members to one empty line.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _wantsGap;
    private bool _isAtStart = true;

    /// <summary>Writes one line, or each line of a text.</summary>
    public void Line(string line)
    {
        if (_wantsGap && !_isAtStart) _text.Append('\n');
        _wantsGap = false;
        _isAtStart = false;
        foreach (var part in line.Split('\n'))
        {
            if (part.Length > 0) _text.Append(' ', _indent * 4).Append(part);
            _text.Append('\n');
        }
    }

    /// <summary>Asks for an empty line before the next one, unless a block ends there.</summary>
    public void Gap() => _wantsGap = true;

    /// <summary>Writes a line and opens a block that disposing the result closes.</summary>
    public Block Open(string line)
    {
        Line(line);
        Line("{");
        _indent++;
        _isAtStart = true;
        return new Block(this);
    }

    /// <summary>One deeper, without braces.</summary>
    public void Indent() => _indent++;

    /// <summary>Back from <see cref="Indent"/>.</summary>
    public void Outdent() => _indent--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Block(SourceWriter writer) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose()
        {
            writer._wantsGap = false;
            writer._indent--;
            writer.Line("}");
        }
    }
}
