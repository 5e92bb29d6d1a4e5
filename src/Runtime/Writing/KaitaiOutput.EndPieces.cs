namespace Tephra;

/// <content>What stands where the end of the stream says: it finds its place when everything else has one.</content>
internal sealed partial class KaitaiOutput
{
    /// <summary>Those pieces.</summary>
    public List<EndPiece> EndPieces { get; } = [];

    /// <summary>Puts them where they belong.</summary>
    /// <returns>How long the stream has to be for that; 0 if there are none.</returns>
    public long PlaceEndPieces()
    {
        if (EndPieces.Count == 0) return 0;
        var size = Answered ?? 0;
        var reach = EndPieces.Max(piece => piece.FromEnd);
        // As they stand, if nothing else is there and nothing reaches further.
        if (_claims.End > size || !EndPieces.All(piece => piece.Start >= 0 && Agrees(piece.Start, piece.Parts)))
        {
            session.Disturb();
            size = Math.Max(_claims.End, SeqEnd) + reach;
        }

        foreach (var piece in EndPieces)
        {
            var start = size - piece.FromEnd;
            if (!Agrees(start, piece.Parts)) piece.Writer.Record(KaitaiInconsistencyKind.Conflict, FormattableString.Invariant($"claims bytes from {start} on of its stream, where other values stand"), start, null);
            Fill(start, piece.Parts);
        }

        // What nobody describes there goes with them.
        if (HasBase && size != Stream.WindowSize && reach <= Stream.WindowSize) Fill(size - reach, [BasePart(Stream.WindowSize - reach, reach)]);
        return size;
    }
}
