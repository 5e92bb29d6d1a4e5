namespace Tephra.Schema.Text;

/// <summary>
/// Says where in the file each character of a scalar's value was written. The two differ as soon as the scalar is
/// quoted, folded or indented, and a finding is only useful where the reader can see it.
/// </summary>
public readonly record struct PositionMap
{
    private readonly int _start;
    private readonly EquatableArray<int> _positions;

    private PositionMap(int start, EquatableArray<int> positions)
    {
        _start = start;
        _positions = positions;
    }

    /// <summary>The map of a value that stands in the file exactly as it is.</summary>
    /// <param name="start">The position of the value's first character.</param>
    public static PositionMap Linear(int start) => new(start, default);

    /// <summary>The map of a value whose characters were written in another form, such as a quoted scalar.</summary>
    /// <param name="positions">One position for each character, ascending, and one more for the value's end.</param>
    public static PositionMap FromPositions(EquatableArray<int> positions) => new(0, positions);

    /// <summary>The position in the file of the character at <paramref name="index"/>; an index past the end means the end.</summary>
    public int At(int index) =>
        _positions.Count == 0 ? _start + index : _positions[Math.Max(0, Math.Min(index, _positions.Count - 1))];

    /// <summary>Where the characters from <paramref name="start"/> up to, not including, <paramref name="end"/> were written.</summary>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(At(start), At(end));
}
