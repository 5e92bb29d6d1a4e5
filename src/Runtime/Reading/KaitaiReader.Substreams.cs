namespace Tephra;

/// <content>Streams within the stream.</content>
public ref partial struct KaitaiReader
{
    /// <summary>A stream over the next bytes, and goes past them. Nothing is copied, whatever the size.</summary>
    /// <param name="size">Bytes in the stream.</param>
    /// <exception cref="KaitaiExpressionException"><paramref name="size"/> is negative.</exception>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bytes are left.</exception>
    public KaitaiStream Substream(long size)
    {
        AlignToByte();
        CheckSize(size);
        var substream = Window(Position, size);
        MoveTo(Position + size);
        return substream;
    }

    /// <summary>A stream over all bytes up to the end of this one, and goes there.</summary>
    public KaitaiStream SubstreamFull()
    {
        AlignToByte();
        return Substream(Remaining);
    }

    /// <summary>
    /// A stream over bytes that were cut or processed. Bytes that are still a view of this stream's source become a window
    /// of it, so that errors below keep counting in the source.
    /// </summary>
    /// <param name="bytes">The bytes; not copied.</param>
    public readonly KaitaiStream SubstreamOf(ReadOnlyMemory<byte> bytes)
    {
        var source = _stream.Source;
        if (!bytes.IsEmpty && source.TryLocate(bytes, out var offset))
            return new KaitaiStream(source, offset, bytes.Length, _stream.Limits, _depth);
        return new KaitaiStream(MemoryByteSource.Over(bytes, source.Name, isDerived: true), 0, bytes.Length, _stream.Limits, _depth);
    }

    private readonly KaitaiStream Window(long position, long size) =>
        new(_stream.Source, _stream.Start + position, size, _stream.Limits, _depth);
}
