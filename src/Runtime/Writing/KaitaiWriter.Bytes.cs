namespace Tephra;

/// <content>Bytes, with what the language puts around them.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes bytes as they are.</summary>
    /// <returns>How many.</returns>
    public long WriteBytes(ReadOnlyMemory<byte> value)
    {
        AlignToByte();
        if (value.Length <= LargestCopied) value.Span.CopyTo(Take(value.Length));
        else Refer(new OutputPart(value));
        return value.Length;
    }

    /// <summary>Writes bytes that must be the ones the schema names.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="expected">Those the schema names.</param>
    public void WriteContents(ReadOnlyMemory<byte> value, scoped ReadOnlySpan<byte> expected)
    {
        if (!value.Span.SequenceEqual(expected)) Invalid(value, "equal to", (ReadOnlyMemory<byte>)expected.ToArray());
        AlignToByte();
        WriteBytes(value);
    }

    /// <summary>Writes bytes into room of a known size, with a terminator where one fits, and padding behind.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="size">The size of the room.</param>
    /// <param name="isFixed">Whether the room can't grow; what is too large for it is the caller's to record.</param>
    /// <param name="padRight">The byte that fills the rest; negative for zeros that are not taken off again.</param>
    /// <param name="terminator">What ends the bytes; nothing if empty.</param>
    /// <param name="include">Whether the terminator is part of <paramref name="value"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public long WriteBytesPadded(ReadOnlyMemory<byte> value, long size, bool isFixed, int padRight = -1, scoped ReadOnlySpan<byte> terminator = default, bool include = false)
    {
        AlignToByte();
        if (KeptCut(value, size) is { } kept) return WriteBytes(kept);
        var ends = terminator.Length > 0 && !include;
        var room = value.Length <= size || isFixed ? size : value.Length + (ends ? terminator.Length : 0);
        var rest = room - value.Length;
        CheckEnd(value.Span, padRight, terminator, include, isWhole: rest <= 0);
        WriteBytes(value);
        if (rest <= 0) return value.Length;
        if (ends && rest >= terminator.Length)
        {
            terminator.CopyTo(Take(terminator.Length));
            rest -= terminator.Length;
        }

        Fill(rest, padRight < 0 ? (byte)0 : (byte)padRight);
        return room;
    }

    /// <summary>Writes bytes that go on to the end of their stream.</summary>
    /// <inheritdoc cref="WriteBytesPadded"/>
    public long WriteBytesFull(ReadOnlyMemory<byte> value, int padRight = -1, scoped ReadOnlySpan<byte> terminator = default, bool include = false)
    {
        AlignToByte();
        var taken = value;
        if (padRight >= 0 || terminator.Length > 0)
        {
            if (KeptCut(value) is { } kept) taken = kept;
            else CheckEnd(value.Span, padRight, terminator, include, isWhole: true);
        }

        WriteBytes(taken);
        ExpectEnd();
        return taken.Length;
    }

    /// <summary>Writes bytes that end with a terminator.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="terminator">What ends them.</param>
    /// <param name="include">Whether it is part of <paramref name="value"/>.</param>
    /// <param name="consume">Whether the stream goes on behind it; else at it.</param>
    /// <returns>How many bytes were written.</returns>
    public long WriteBytesTerm(ReadOnlyMemory<byte> value, scoped ReadOnlySpan<byte> terminator, bool include, bool consume)
    {
        AlignToByte();
        if (KeptCut(value) is { } kept)
        {
            // There was none up to the end of the stream.
            WriteBytes(kept);
            ExpectEnd();
            return kept.Length;
        }

        if (include && !value.Span.EndsWith(terminator)) Record(KaitaiInconsistencyKind.Terminator, "does not end with its terminator", value, null);
        var body = include && value.Span.EndsWith(terminator) ? value[..^terminator.Length] : value;
        if (KaitaiBytes.IndexOfAligned(body.Span, terminator) >= 0) Record(KaitaiInconsistencyKind.Terminator, "holds its terminator", value, null);
        WriteBytes(body);
        if (consume) terminator.CopyTo(Take(terminator.Length));
        else _output.Lookahead.Add(new Claim(Position, new OutputPart(terminator.ToArray())));
        return consume ? body.Length + terminator.Length : body.Length;
    }

    private void CheckEnd(ReadOnlySpan<byte> value, int padRight, scoped ReadOnlySpan<byte> terminator, bool include, bool isWhole)
    {
        // One that is also the terminator is not taken off.
        var isStripped = padRight >= 0 && !(terminator.Length == 1 && terminator[0] == padRight);
        if (terminator.Length > 0)
        {
            var isEnded = include && value.EndsWith(terminator);
            var body = isEnded ? value[..^terminator.Length] : value;
            if (KaitaiBytes.IndexOfAligned(body, terminator) >= 0) Record(KaitaiInconsistencyKind.Terminator, "holds its terminator", null, null);
            if (isEnded || (!include && !isWhole)) return;
            // Padding that is taken off again ends a value as well.
            if (!isWhole && !isStripped) Record(KaitaiInconsistencyKind.Terminator, "does not end with its terminator", null, null);
        }

        if (isStripped && value.Length > 0 && value[^1] == padRight) Record(KaitaiInconsistencyKind.Terminator, "ends with the byte that pads it", null, null);
    }

    private void Fill(long count, byte value)
    {
        while (count > 0)
        {
            var span = Take((int)Math.Min(count, LargestChunk));
            span.Fill(value);
            count -= span.Length;
        }
    }
}
