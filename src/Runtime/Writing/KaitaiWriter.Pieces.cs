namespace Tephra;

/// <content>What stands elsewhere than in order: instances.</content>
public sealed partial class KaitaiWriter
{
    private long _oldStart;
    private long _oldEnd;
    private long _fromEnd;

    // The instance that is being written through this writer.
    private KaitaiWriter? _piece;

    /// <summary>Says which instance is written next.</summary>
    /// <param name="owner">The object that has it.</param>
    /// <param name="field">The instance's id.</param>
    public void BeginInstance(KaitaiStruct owner, string field)
    {
        Owner = owner;
        Field = field;
        _piece = null;
    }

    /// <summary>Opens where the instance goes.</summary>
    /// <param name="io">The stream it stands in; recorded as an error if it is missing.</param>
    /// <param name="position">Where in the stream, by the schema; negative where it says nothing.</param>
    /// <param name="oldStart">Where it was read from; negative if it was not.</param>
    /// <param name="oldEnd">The first byte behind what was read.</param>
    /// <param name="isView">Whether another instance writes the same bytes.</param>
    /// <returns>What to write it through; null if the stream is not among those that are written.</returns>
    public KaitaiWriter? OpenPiece(KaitaiStream? io, long position, long oldStart, long oldEnd, bool isView)
    {
        if (io is null || _session.OutputOf(io) is not { } output)
        {
            // What was read stays where it is; what is new would be lost without a word.
            if (oldStart < 0) Record(KaitaiInconsistencyKind.Missing, $"stands in a stream that is {(io is null ? "not set" : "no part of what is written")}", null, null);
            return null;
        }

        var fromEnd = (output.Answered ?? output.Length) - position;
        if (position < 0) position = oldStart >= 0 ? oldStart : output.End;
        return _piece = new KaitaiWriter(_session, output, position) { Layout = _session.LayoutOf(Owner, io), Owner = Owner, Field = Field, _oldStart = oldStart, _oldEnd = oldEnd, _fromEnd = fromEnd, IsView = isView || output.IsView };
    }

    /// <summary>Completes the path of an error that left an instance. Filters of exceptions call it.</summary>
    internal bool LeaveInstance(KaitaiException error) => error.WithinLazy(Owner, Field, _piece?.Index ?? -1);

    /// <summary>Whether this is another view of bytes that something else writes: it only fills what that leaves open.</summary>
    internal bool IsView { get; private set; }

    /// <summary>Ends an instance: puts it where it is wished, or, where it does not fit any more, behind everything else.</summary>
    /// <param name="align">Bytes the position is a multiple of, if a new one is chosen.</param>
    /// <param name="isMovable">Whether the schema's position can be derived.</param>
    /// <returns>Where it went.</returns>
    public long Place(long align, bool isMovable)
    {
        var parts = Finish();
        if (IsView) Layout?.MarkView();
        Layout?.EndField(PositionInBits);
        var start = Start;
        var end = Position;
        if (start == end) return start;
        _output.HasPieces = true;
        if (IsView)
        {
            if (start == _oldStart && end == _oldEnd) _output.Fill(start, parts, goesInside: true);
            return start;
        }

        // What was read from there may be something nobody has looked at yet.
        if (_output.HasBase && (start != _oldStart || end > _oldEnd)) _session.Disturb();
        // A new value whose position nobody chose is in the seq by chance, however its bytes agree: it would give way as soon as those change.
        var isByChance = isMovable && _oldStart < 0 && start == 0 && _output.SeqEnd > 0;
        if (!isByChance && Fits(start, end, parts))
        {
            if (_output.Agrees(start, parts))
            {
                _output.Fill(start, parts);
                if (_oldStart >= 0) _output.ReadRanges.Add((_oldStart, _oldEnd));
                return _session.Reach(this, start, end);
            }

            // What was not changed gives way to what was, where both showed the same bytes.
            if (IsUnchanged(start, end, parts) && _output.WasShared(start, end)) return start;
        }

        if (!isMovable)
        {
            if (!_output.Agrees(start, parts)) Record(KaitaiInconsistencyKind.Conflict, FormattableString.Invariant($"claims bytes {start} to {end} of its stream, where other values stand"), start, null);
            _output.Fill(start, parts);
            if (_oldStart >= 0) _output.ReadRanges.Add((_oldStart, _oldEnd));
            return _session.Reach(this, start, end);
        }

        var free = (_output.End + align - 1) / align * align;
        _output.Claim(free, parts);
        return _session.Reach(this, free, free + (end - start));
    }

    /// <summary>Puts the piece where the end of its stream says, as soon as that is known.</summary>
    public void PlaceAtEnd()
    {
        if (IsView || _output.IsClosed)
        {
            Place(align: 1, isMovable: false);
            return;
        }

        var parts = Finish();
        Layout?.EndField(PositionInBits);
        if (parts.Count == 0) return;
        _output.HasPieces = true;
        _output.EndPieces.Add(new EndPiece(this, _output.Answered == Start + _fromEnd ? Start : -1, _fromEnd, parts));
        if (_oldStart >= 0) _output.ReadRanges.Add((_oldStart, _oldEnd));
    }

    // What was read from there may change in place; more than that only where nothing follows.
    private bool Fits(long start, long end, List<OutputPart> parts)
    {
        if (start != _oldStart || !_output.HasBase) return true;
        return end <= _oldEnd || _oldEnd >= _output.Stream.WindowSize || _output.EqualsBase(start, parts);
    }

    private bool IsUnchanged(long start, long end, List<OutputPart> parts) =>
        start == _oldStart && end == _oldEnd && _output.EqualsBase(start, parts);
}
