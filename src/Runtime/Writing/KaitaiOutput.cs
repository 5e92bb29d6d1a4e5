namespace Tephra;

/// <summary>
/// What a stream becomes when it is written: claimed ranges over a base, the bytes it was read from. What nobody claims
/// comes from the base; where there is none, it is zero.
/// </summary>
/// <param name="stream">The stream; a placeholder was never read.</param>
/// <param name="session">What it is written in.</param>
/// <param name="isView">Whether it belongs to another view of bytes that something else writes.</param>
internal sealed partial class KaitaiOutput(KaitaiStream stream, KaitaiWriteSession session, bool isView)
{
    private readonly ClaimMap _claims = new();

    // Up to here the base shows where nothing is claimed; what stood behind moved, or there is nothing.
    private long _baseEnd = stream.IsPlaceholder ? 0 : stream.WindowSize;

    /// <summary>The stream.</summary>
    public KaitaiStream Stream { get; } = stream;

    /// <summary>Whether it belongs to another view of bytes that something else writes.</summary>
    public bool IsView { get; } = isView;

    /// <summary>Objects whose instances are written when the seq is complete.</summary>
    public Queue<KaitaiStruct> Waiting { get; } = new();

    /// <summary>Terminators that were looked at, but belong to whatever follows: they stand where nothing does.</summary>
    public List<Claim> Lookahead { get; } = [];

    /// <summary>Where instances were read from that were put back there.</summary>
    public List<(long Start, long End)> ReadRanges { get; } = [];

    /// <summary>Bytes, once the output is closed.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes as an expression sees them.</summary>
    public long Size => session.SizeOf(this);

    /// <summary>The size that was given to whoever asked before it was known.</summary>
    public long? Answered { get; set; }

    /// <summary>Where the seq of the object the stream belongs to ends.</summary>
    public long SeqEnd { get; set; }

    /// <summary>Whether its length is fixed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether its bytes were taken already, so that it can't change any more.</summary>
    public bool IsEncoded { get; set; }

    /// <summary>Whether a piece was put anywhere but where the seq stands.</summary>
    public bool HasPieces { get; set; }

    /// <summary>Where something that has to reach the end of the stream ended, and what that is.</summary>
    public (long Position, KaitaiInconsistency Otherwise)? MustEnd { get; set; }

    /// <summary>The first byte that is neither claimed nor part of the base.</summary>
    public long End => Math.Max(Math.Max(_claims.End, _baseEnd), Length);

    /// <summary>Whether there is a base.</summary>
    public bool HasBase => !Stream.IsPlaceholder;

    /// <summary>Puts bytes where nothing was claimed.</summary>
    public void Claim(long start, IEnumerable<OutputPart> parts)
    {
        foreach (var part in parts)
        {
            _claims.Add(new Claim(start, part));
            start += part.Length;
        }
    }

    /// <summary>Puts bytes where others may have been put: only between those.</summary>
    /// <param name="start">Where the bytes begin.</param>
    /// <param name="parts">The bytes.</param>
    /// <param name="goesInside">Whether they also fill what streams within this one leave open, as they were read.</param>
    public void Fill(long start, IReadOnlyList<OutputPart> parts, bool goesInside = false)
    {
        foreach (var part in parts)
        {
            var end = start + part.Length;
            var next = start;
            foreach (var claim in _claims.Overlapping(start, end).ToList())
            {
                if (claim.Start > next) _claims.Add(new Claim(next, part.Slice(next - start, claim.Start - next)));
                if (goesInside) FillInside(claim, start, part);
                next = claim.End;
            }

            if (next < end) _claims.Add(new Claim(next, part.Slice(next - start, end - next)));
            start = end;
        }
    }

    private void FillInside(Claim claim, long start, OutputPart part)
    {
        if (claim.Part.Inner is not { IsEncoded: false } inner) return;
        var innerStart = claim.Start - claim.Part.Offset;
        if (!ReferenceEquals(inner.Stream.Source, Stream.Source) || inner.Stream.Start != Stream.Start + innerStart) return;
        var from = Math.Max(start, claim.Start);
        var to = Math.Min(Math.Min(start + part.Length, claim.End), innerStart + inner._baseEnd);
        if (from < to) inner.Fill(from - innerStart, [part.Slice(from - start, to - from)], goesInside: true);
    }

    /// <summary>Whether bytes are the same as those claimed already, wherever they meet.</summary>
    public bool Agrees(long start, IReadOnlyList<OutputPart> parts)
    {
        foreach (var part in parts)
        {
            foreach (var claim in _claims.Overlapping(start, start + part.Length))
            {
                var from = Math.Max(start, claim.Start);
                var to = Math.Min(start + part.Length, claim.End);
                if (!OutputComparison.AreEqual(part, from - start, claim.Part, from - claim.Start, to - from)) return false;
            }

            start += part.Length;
        }

        return true;
    }

    /// <summary>Whether bytes are the same as those the stream was read from.</summary>
    public bool EqualsBase(long start, IReadOnlyList<OutputPart> parts)
    {
        if (!HasBase || start < 0) return false;
        foreach (var part in parts)
        {
            if (part.Length > Stream.WindowSize - start) return false;
            if (!OutputComparison.AreEqual(part, 0, BasePart(start, part.Length), 0, part.Length)) return false;
            start += part.Length;
        }

        return true;
    }

    /// <summary>Whether the seq, or an instance that was put back, was read from a range too: else what is there now is new there.</summary>
    public bool WasShared(long start, long end) =>
        Stream.SeqEnd < 0 || start < Stream.SeqEnd || ReadRanges.Exists(range => range.Start < end && range.End > start);

    /// <summary>Whether anything is claimed in a range.</summary>
    public bool IsClaimed(long start, long end) => _claims.Overlapping(start, end).Any();

    /// <summary>Says how long it is; zeros fill what nobody claimed behind the base.</summary>
    public void Close(long length)
    {
        Length = length;
        _baseEnd = Math.Min(_baseEnd, length);
        IsClosed = true;
    }

    /// <summary>How long it has to be. What stood behind the seq when it was read stays behind it.</summary>
    public long FindLength()
    {
        var natural = Math.Max(SeqEnd, _claims.End);
        if (!HasBase) return natural;
        var oldEnd = Stream.SeqEnd;
        if (SeqEnd == oldEnd || oldEnd < 0 || (HasPieces && oldEnd < Stream.WindowSize)) return Math.Max(natural, Stream.WindowSize);
        _baseEnd = 0;
        if (oldEnd >= Stream.WindowSize) return natural;
        var slack = BasePart(oldEnd, Stream.WindowSize - oldEnd);
        Fill(SeqEnd, [slack]);
        return Math.Max(natural, SeqEnd + slack.Length);
    }

    /// <summary>The bytes from the first to the last, run by run.</summary>
    public IEnumerable<OutputPart> Parts() => Parts(0, Length);

    /// <summary>Copies some of the bytes.</summary>
    public void CopyTo(long start, Span<byte> destination)
    {
        var done = 0;
        foreach (var part in Parts(start, start + destination.Length))
        {
            part.CopyTo(0, destination.Slice(done, (int)part.Length));
            done += (int)part.Length;
        }
    }

    private IEnumerable<OutputPart> Parts(long start, long end)
    {
        foreach (var claim in _claims.Overlapping(start, end))
        {
            foreach (var gap in Gap(start, claim.Start)) yield return gap;
            var from = Math.Max(start, claim.Start);
            start = Math.Min(end, claim.End);
            var part = claim.Part.Slice(from - claim.Start, start - from);
            if (part.Inner is null)
            {
                yield return part;
                continue;
            }

            foreach (var inner in part.Inner.Parts(part.Offset, part.Offset + part.Length)) yield return inner;
        }

        foreach (var gap in Gap(start, end)) yield return gap;
    }

    private IEnumerable<OutputPart> Gap(long start, long end)
    {
        if (start < Math.Min(end, _baseEnd))
        {
            var length = Math.Min(end, _baseEnd) - start;
            yield return BasePart(start, length);
            start += length;
        }

        for (; start < end; start += Zeros.Length)
        {
            yield return new OutputPart(Zeros.AsMemory(0, (int)Math.Min(Zeros.Length, end - start)));
        }
    }

    private OutputPart BasePart(long start, long length) => new(Stream.Source, Stream.Start + start, length);

    private static readonly byte[] Zeros = new byte[4096];
}
