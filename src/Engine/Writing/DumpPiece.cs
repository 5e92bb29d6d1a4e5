namespace Tephra.Engine;

/// <summary>A run of bytes of a dump that is to be written: in memory, taken from a source when its turn comes, or zeros.</summary>
internal readonly record struct DumpPiece
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ByteSource? _source;
    private readonly DumpContent? _content;
    private readonly long _start;

    /// <summary>Bytes in memory.</summary>
    public DumpPiece(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Length = bytes.Length;
    }

    /// <summary>Bytes of a source.</summary>
    public DumpPiece(ByteSource source, long start, long length)
    {
        _source = source;
        _start = start;
        Length = length;
    }

    /// <summary>Bytes that are made when their turn comes.</summary>
    public DumpPiece(DumpContent content, long start, long length)
    {
        _content = content;
        _start = start;
        Length = length;
    }

    private DumpPiece(long length) => Length = length;

    /// <summary>How many bytes.</summary>
    public long Length { get; }

    private bool IsZeros => _source is null && _content is null && _bytes.IsEmpty;

    /// <summary>Zeros.</summary>
    public static DumpPiece Zeros(long length) => new(length);

    /// <summary>Some of them.</summary>
    public DumpPiece Slice(long start, long length)
    {
        if (IsZeros)
            return Zeros(length);
        if (_content is not null)
            return new DumpPiece(_content, _start + start, length);
        return _source is null ? new DumpPiece(_bytes.Slice((int)start, (int)length)) : new DumpPiece(_source, _start + start, length);
    }

    /// <summary>Copies as many bytes as the destination holds.</summary>
    public void CopyTo(long start, Span<byte> destination)
    {
        if (IsZeros)
            destination.Clear();
        else if (_content is not null)
            _content.Read(_start + start, destination);
        else if (_source is null)
            _bytes.Span.Slice((int)start, destination.Length).CopyTo(destination);
        else
            _source.ReadExactly(_start + start, destination);
    }
}
