namespace Tephra;

/// <summary>
/// The language's <c>_io</c>: a window of a source with a position. Bytes are read through a <see cref="KaitaiReader"/>;
/// the stream only says where. Its position is what expressions saw last, not a lock on the bytes: many readers may be
/// open at once.
/// </summary>
public sealed class KaitaiStream
{
    private long _position;
    private int _pendingBits;
    private KaitaiKept? _kept;

    /// <summary>A stream over a whole source. The source is not owned.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    public KaitaiStream(ByteSource source, KaitaiLimits? limits = null)
        : this(source ?? throw new ArgumentNullException(nameof(source)), 0, source.Length, limits ?? KaitaiLimits.Default, depth: 0)
    {
    }

    /// <summary>A stream over a window of a source. The source is not owned.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="start">Bytes from the start of the source to the window.</param>
    /// <param name="size">Bytes in the window.</param>
    /// <param name="limits">Caps to keep to.</param>
    /// <param name="depth">How many structures the stream's own is nested in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window does not lie within the source, or <paramref name="depth"/> is negative.</exception>
    public KaitaiStream(ByteSource source, long start, long size, KaitaiLimits limits, int depth)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, source.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, source.Length - start);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        Source = source;
        Start = start;
        WindowSize = size;
        Limits = limits;
        Depth = depth;
    }

    /// <summary>The bytes the stream is a window of.</summary>
    public ByteSource Source { get; }

    /// <summary>Bytes from the start of <see cref="Source"/> to the window.</summary>
    public long Start { get; }

    /// <summary>Bytes in the window; while an object is written, in what the stream becomes.</summary>
    public long Size => Output?.Size ?? WindowSize;

    /// <summary>Bytes in the window, whatever is written.</summary>
    internal long WindowSize { get; }

    /// <summary>What the stream becomes, while it is written.</summary>
    internal KaitaiOutput? Output { get; set; }

    /// <summary>Whether the stream stands for one that is yet to be written.</summary>
    internal bool IsPlaceholder { get; private init; }

    /// <summary>The caps readers of this stream keep to.</summary>
    public KaitaiLimits Limits { get; }

    /// <summary>How many structures the stream's own is nested in; readers start counting here.</summary>
    public int Depth { get; }

    /// <summary>Bytes from the start of the window. Setting it drops bits that were read only in part.</summary>
    /// <exception cref="KaitaiEndOfStreamException">The value is past the end of the stream.</exception>
    /// <exception cref="KaitaiExpressionException">The value is negative.</exception>
    public long Position
    {
        get => _position;
        set
        {
            CheckPosition(value);
            _position = value;
            _pendingBits = 0;
        }
    }

    /// <summary>What reading keeps so that the same bytes can be written again; made when first needed.</summary>
    internal KaitaiKept Kept => _kept ?? Interlocked.CompareExchange(ref _kept, new KaitaiKept(), null) ?? _kept;

    /// <summary>The same, or null where nothing was kept.</summary>
    internal KaitaiKept? KeptIfAny => Volatile.Read(ref _kept);

    /// <summary>Where the seq of the object ended that the stream belongs to, in bytes from the start of the window; -1 while that is not known.</summary>
    internal long SeqEnd { get; set; } = -1;

    /// <summary>True at the end; false as long as bits of the last byte have not been read.</summary>
    public bool IsEof => _position >= Size && _pendingBits == 0;

    /// <summary>
    /// Opens a reader. Holds the source open until <see cref="KaitaiReader.Close"/>, which the caller owes under all circumstances.
    /// </summary>
    /// <param name="position">Bytes from the start of the window, up to and including <see cref="Size"/>.</param>
    /// <exception cref="KaitaiEndOfStreamException"><paramref name="position"/> is past the end of the stream.</exception>
    /// <exception cref="KaitaiExpressionException"><paramref name="position"/> is negative.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public KaitaiReader OpenReader(long position)
    {
        CheckPosition(position);
        Source.Acquire();
        return new KaitaiReader(this, position);
    }

    /// <summary>
    /// Opens a reader for an instance with <c>pos</c>. <see cref="KaitaiReader.Close"/> puts the stream's own position back
    /// where it was, if what was read has moved it. Holds the source open until then.
    /// </summary>
    /// <inheritdoc cref="OpenReader(long)"/>
    public KaitaiReader OpenReaderAside(long position)
    {
        var reader = OpenReader(position);
        reader.ReturnTo(_position, _pendingBits);
        return reader;
    }

    /// <summary>Opens a reader where the stream is. Holds the source open until <see cref="KaitaiReader.Close"/>.</summary>
    /// <inheritdoc cref="OpenReader(long)"/>
    public KaitaiReader OpenReader() => OpenReader(Position);

    /// <summary>A stream that was never read, for an object that is to be written.</summary>
    internal static KaitaiStream Placeholder(KaitaiLimits limits, int depth) =>
        new(MemoryByteSource.Over(default, name: null, isDerived: true), 0, 0, limits, depth) { IsPlaceholder = true };

    /// <summary>Another stream over the same window, for the copy of an object.</summary>
    internal KaitaiStream Copy() => (KaitaiStream)MemberwiseClone();

    internal void CheckPosition(long position)
    {
        if (position < 0) Throw.KaitaiExpressionException_Negative(this, 0, "position", position);
        if (position > WindowSize) Throw.KaitaiEndOfStreamException_BytesMissing(this, WindowSize, position - WindowSize, "position past the end of the stream");
    }

    /// <summary>Goes back to where the stream was. Writes nothing where it is there: other threads may be reading.</summary>
    internal void Restore(long position, int pendingBits)
    {
        if (_position != position || _pendingBits != pendingBits) SetState(position, pendingBits);
    }

    /// <summary>What a reader has reached, partly read bits included.</summary>
    internal void SetState(long position, int pendingBits)
    {
        _position = position;
        _pendingBits = pendingBits;
    }
}
