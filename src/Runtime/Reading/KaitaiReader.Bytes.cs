namespace Tephra;

/// <content>Bytes of a known number.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads bytes; a view of the source where it has one (see <see cref="ByteSource.GetMemory"/>).</summary>
    /// <param name="count">Bytes to read.</param>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bytes are left; found before anything is allocated.</exception>
    /// <exception cref="KaitaiLimitExceededException"><paramref name="count"/> is more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public ReadOnlyMemory<byte> ReadBytes(long count)
    {
        AlignToByte();
        CheckSize(count);
        return TakeMemory(count, skip: 0);
    }

    /// <summary>Reads all bytes up to the end of the stream.</summary>
    /// <exception cref="KaitaiLimitExceededException">They are more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public ReadOnlyMemory<byte> ReadBytesFull()
    {
        AlignToByte();
        return TakeMemory(Remaining, skip: 0);
    }

    /// <summary>Reads bytes that must be the ones the schema names.</summary>
    /// <param name="expected">The bytes the schema names.</param>
    /// <param name="path">Where the schema names them, such as <c>/seq/0</c>.</param>
    /// <exception cref="KaitaiValidationNotEqualException">There are others.</exception>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bytes are left.</exception>
    public ReadOnlyMemory<byte> ReadContents(ReadOnlySpan<byte> expected, string path)
    {
        var position = Position;
        var bytes = ReadBytes(expected.Length);
        if (!bytes.Span.SequenceEqual(expected))
        {
            Seek(position);
            ThrowValidation.KaitaiValidationException_NotEqual(_stream, position, bytes, expected.ToArray(), path);
        }

        return bytes;
    }

    private readonly void CheckSize(long count)
    {
        if (count < 0) Throw.KaitaiExpressionException_Negative(_stream, Position, "size", count);
        if (count > Remaining) Throw.KaitaiEndOfStreamException_BytesMissing(_stream, Position, count);
    }

    /// <summary>Bytes that exist, as memory; advances past them and <paramref name="skip"/> more.</summary>
    private ReadOnlyMemory<byte> TakeMemory(long count, long skip)
    {
        if (_isClosed) Throw.ObjectDisposedException_Closed(nameof(KaitaiReader));
        if (count > _stream.Limits.MaxBytes)
            Throw.KaitaiLimitExceededException_Limit(_stream, Position, nameof(KaitaiLimits.MaxBytes), count, _stream.Limits.MaxBytes);
        _taken = Position;
        var bytes = _stream.Source.GetMemory(_stream.Start + _taken, (int)count);
        MoveTo(_taken + count + skip);
        return bytes;
    }
}
