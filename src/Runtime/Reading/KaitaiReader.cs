using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>
/// A cursor over the bytes of one stream: what generated code reads through, passed by reference. It sees the source
/// through windows (spans) and fetches the next one when it leaves the last. Reading a number costs one comparison and
/// allocates nothing. Positions count in bytes from the start of the stream. When the stream ends too soon or a limit is
/// exceeded, the position stays where that read began.
/// </summary>
public ref partial struct KaitaiReader
{
    private readonly KaitaiStream _stream;
    private readonly long _size;

    // The window: _length bytes at _start, which stand at _windowPosition of the stream; _next is the first one not read.
    // _limit is _length, but 0 while bits are pending: so the one comparison of the byte-aligned reads also finds those.
    private ref readonly byte _start;
    private int _next;
    private int _limit;
    private int _length;
    private long _windowPosition;

    private ulong _bits;
    private int _bitsLeft;
    private int _depth;
    private bool _isClosed;
    private KaitaiOrigin? _origin;

    // Where closing puts the stream's own position; less than 0 where it leaves it alone.
    private long _streamPosition;
    private int _streamBits;

    // Where the bytes that were taken last begin: what is cut, processed and decoded afterwards is kept by that place.
    private long _taken;

    internal KaitaiReader(KaitaiStream stream, long position)
    {
        _stream = stream;
        _size = stream.WindowSize;
        _windowPosition = position;
        _depth = stream.Depth;
        _streamPosition = -1;
        OpenedAt = position;
    }

    /// <summary>The stream that is read.</summary>
    public readonly KaitaiStream Stream => _stream;

    /// <summary>Bytes from the start of the stream; a partly read byte counts as read.</summary>
    public readonly long Position => _windowPosition + _next;

    /// <summary>The position reading began at.</summary>
    internal readonly long OpenedAt { get; }

    /// <summary>Bytes in the stream.</summary>
    public readonly long Size => _size;

    /// <summary>Bytes from <see cref="Position"/> to the end of the stream.</summary>
    public readonly long Remaining => _size - Position;

    /// <summary>True at the end; false as long as bits of the last byte have not been read.</summary>
    public readonly bool IsEof => Position >= _size && _bitsLeft == 0;

    /// <summary>Ends reading and lets go of the source. May be called repeatedly, and on a reader that was never opened.</summary>
    public void Close()
    {
        if (_isClosed || _stream is null) return;
        AlignToByte();
        _windowPosition = Position;
        DropWindow();
        _isClosed = true;
        if (_streamPosition >= 0) _stream.Restore(_streamPosition, _streamBits);
        _stream.Source.Release();
    }

    /// <summary>Makes closing put the stream's own position back.</summary>
    internal void ReturnTo(long streamPosition, int pendingBits)
    {
        _streamPosition = streamPosition;
        _streamBits = pendingBits;
    }

    /// <summary>Tells the stream where this reader is, for expressions that ask <c>_io</c>.</summary>
    public readonly void Sync() => _stream.SetState(Position, _bitsLeft);

    /// <summary>Goes where the stream is, after something else may have moved it. Partly read bits stay if nothing did.</summary>
    public void Resync()
    {
        if (_stream.Position != Position) Seek(_stream.Position);
    }

    /// <summary>Goes to a position; bits that were read only in part are dropped.</summary>
    /// <param name="position">Bytes from the start of the stream, up to and including <see cref="Size"/>.</param>
    /// <exception cref="KaitaiEndOfStreamException">The position is past the end of the stream.</exception>
    /// <exception cref="KaitaiExpressionException">The position is negative.</exception>
    public void Seek(long position)
    {
        _stream.CheckPosition(position);
        AlignToByte();
        MoveTo(position);
    }

    /// <summary>Drops the rest of a byte that was read only in part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AlignToByte()
    {
        if (_bits != 0) KeepBits();
        _bits = 0;
        _bitsLeft = 0;
        _limit = _length;
    }

    private void MoveTo(long position)
    {
        var next = position - _windowPosition;
        if (next >= 0 && next <= _length)
        {
            _next = (int)next;
            return;
        }

        DropWindow();
        _windowPosition = position;
    }

    private void DropWindow()
    {
        _start = ref Unsafe.NullRef<byte>();
        _next = 0;
        _limit = 0;
        _length = 0;
    }

    /// <summary>The bytes at a position up to the end of the stream, as many as the source shows at once; at least one must exist.</summary>
    private readonly ReadOnlySpan<byte> WindowAt(long position, int minimum)
    {
        if (_isClosed) Throw.ObjectDisposedException_Closed(nameof(KaitaiReader));
        var window = _stream.Source.GetWindow(_stream.Start + position, minimum);
        var rest = _size - position;
        return window.Length <= rest ? window : window[..(int)rest];
    }

    /// <summary>Makes the window start at the present position. The caller made sure that there is a byte.</summary>
    private void FetchWindow()
    {
        var position = Position;
        var window = WindowAt(position, 1);
        _windowPosition = position;
        _start = ref MemoryMarshal.GetReference(window);
        _next = 0;
        _length = window.Length;
        _limit = _bitsLeft == 0 ? _length : 0;
    }

    /// <summary>
    /// The slow road of every number: bits are pending, the window is used up, the number straddles two windows, or the
    /// stream ends.
    /// </summary>
    /// <returns>The bytes as a little-endian number; advances past them.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong ReadSlowly(int count)
    {
        if (_bitsLeft != 0) AlignToByte();
        return GatherBytes(count);
    }

    /// <summary>The next 1..8 bytes as a little-endian number; advances past them, leaves pending bits alone.</summary>
    private ulong GatherBytes(int count)
    {
        if (count > Remaining) Throw.KaitaiEndOfStreamException_BytesMissing(_stream, Position, count);
        if (_next == _length) FetchWindow();
        if (_length - _next >= sizeof(ulong))
        {
            // The common case of bit fields: one load, cut to size.
            var value = BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));
            _next -= sizeof(ulong) - count;
            return value & LowMask(8 * count);
        }

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        for (var gathered = 0; gathered < count;)
        {
            if (_next == _length) FetchWindow();
            var some = Math.Min(count - gathered, _length - _next);
            Take(some).CopyTo(bytes[gathered..]);
            gathered += some;
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
