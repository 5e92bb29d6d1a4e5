using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// What generated code writes through: a cursor over one piece of one stream. Positions count in bytes from the start of
/// the stream. Nothing here throws because of what a value is: what does not fit is recorded, with the path of the
/// field, and reported when the whole tree was looked at.
/// </summary>
public sealed partial class KaitaiWriter
{
    private const int SmallestChunk = 256;
    private const int LargestChunk = 256 * 1024;

    // Larger values are referred to, not copied.
    private const int LargestCopied = 512;

    private readonly KaitaiWriteSession _session;
    private string _field = "";
    private readonly List<OutputPart> _parts = [];
    private KaitaiOutput _output;
    private byte[] _chunk = [];
    private int _chunkStart;
    private int _next;

    // The chunk's length, but 0 while bits are pending: so the one comparison of the byte-aligned writes also finds those.
    private int _limit;
    private long _partsEnd;

    internal KaitaiWriter(KaitaiWriteSession session, KaitaiOutput output, long start)
    {
        _session = session;
        _output = output;
        Owner = null!;
        _partsEnd = start;
        Start = start;
    }

    /// <summary>The stream that is written.</summary>
    public KaitaiStream Stream => _output.Stream;

    /// <summary>Bytes from the start of the stream; a byte of which only some bits were written counts.</summary>
    public long Position => _partsEnd + (_next - _chunkStart) + (_bitsUsed == 0 ? 0 : 1);

    /// <summary>What is written from here on belongs to others.</summary>
    internal void EndLayout()
    {
        Layout?.EndField(PositionInBits);
        Layout = null;
    }

    private long PositionInBits => ((_partsEnd + (_next - _chunkStart)) * 8) + _bitsUsed;

    /// <summary>Bytes in the stream, as far as they are known.</summary>
    public long Size => _session.SizeOf(_output);

    /// <summary>True at the end.</summary>
    public bool IsEof => Position >= Size && _bitsUsed == 0;

    /// <summary>The object that is being written.</summary>
    internal KaitaiStruct Owner { get; set; }

    /// <summary>The id of the field that is being written; for messages.</summary>
    public string Field
    {
        get => _field;
        set
        {
            _field = value;
            Layout?.BeginField(value, PositionInBits);
        }
    }

    /// <summary>The index of the item that is being written; negative outside lists. For messages.</summary>
    public long Index { get; set; } = -1;

    /// <summary>Notes where everything goes; null while nobody wants to know.</summary>
    internal LayoutCursor? Layout { get; set; }

    internal KaitaiOutput Output => _output;

    /// <summary>Where the piece begins.</summary>
    internal long Start { get; private set; }

    /// <summary>Tells the stream where the writer is, for expressions that ask <c>_io</c>.</summary>
    public void Sync() => Stream.SetState(Position, 0);

    /// <summary>Does nothing: whatever expressions do, the writer stays where it is.</summary>
    public void Resync()
    {
    }

    /// <summary>Has the object's instances written once the seq of its stream is complete.</summary>
    public void Defer(KaitaiStruct value) => _output.Waiting.Enqueue(value);

    /// <summary>Says that whatever was just written has to reach the end of the stream.</summary>
    public void ExpectEnd() =>
        _output.MustEnd ??= (Position, Inconsistency(KaitaiInconsistencyKind.End, "must reach the end of its stream, but something follows", null, null));

    /// <summary>The bytes of the piece.</summary>
    internal List<OutputPart> Finish()
    {
        AlignToByte();
        FlushChunk();
        return _parts;
    }

    /// <summary>Room for some bytes, and goes past it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int count)
    {
        if (_limit - _next < count) MakeRoom(count);
        var span = _chunk.AsSpan(_next, count);
        _next += count;
        return span;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom(int count)
    {
        AlignToByte();
        if (_chunk.Length - _next >= count) return;
        FlushChunk();
        var size = Math.Clamp(_chunk.Length * 2, SmallestChunk, LargestChunk);
        _chunk = GC.AllocateUninitializedArray<byte>(Math.Max(size, count));
        _chunkStart = 0;
        _next = 0;
        _limit = _chunk.Length;
    }

    private void FlushChunk()
    {
        if (_next == _chunkStart) return;
        Append(new OutputPart(_chunk.AsMemory(_chunkStart, _next - _chunkStart)));
        _chunkStart = _next;
    }

    private void Append(OutputPart part)
    {
        _parts.Add(part);
        _partsEnd += part.Length;
    }

    /// <summary>Appends bytes that stay where they are.</summary>
    private void Refer(OutputPart part)
    {
        if (part.Length == 0) return;
        AlignToByte();
        FlushChunk();
        Append(part);
    }
}
