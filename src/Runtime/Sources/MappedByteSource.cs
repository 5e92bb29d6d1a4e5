using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tephra;

/// <summary>
/// A memory-mapped file. The bytes are read through the view's own pointer (copying through SafeBuffer costs four times
/// as much). Two things would crash the process and are kept out: touching the view after it was unmapped, by counting
/// holders; and touching a page beyond the end of a file that was truncated, by asking for the length when a holder comes
/// and there is none, and at every so many reads through a lease (<see cref="ByteSourceLease"/>).
/// </summary>
internal sealed unsafe class MappedByteSource : ByteSource
{
    // Views of fewer bytes than this would cost more to check at every touch than to copy once.
    private const int ShortestView = 65;

    // Memory managers count in int. Each covers two of these, so that every view up to 1 GB lies within one.
    private const int SegmentShift = 30;

    private readonly SafeFileHandle _file;
    private readonly MappedMemory?[] _segments;
    private MemoryMappedViewAccessor? _view;
    private byte* _start;
    private int _verifiedHolders;

    public MappedByteSource(string path)
    {
        _file = FileAccessor.Open(path);
        try
        {
            Name = path;
            Length = RandomAccess.GetLength(_file);
            _segments = new MappedMemory?[(Length >> SegmentShift) + 1];

            // An empty file cannot be mapped, and need not.
            if (Length > 0) Map();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override long Length { get; }

    public override string? Name { get; }

    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        AddHolder();
        CheckLength();
        try
        {
            if (count > 0) new ReadOnlySpan<byte>(_start + offset, count).CopyTo(destination);
        }
        finally
        {
            RemoveHolder();
        }

        return count;
    }

    protected internal override ReadOnlySpan<byte> GetWindow(long offset, int minimum) =>
        new(_start + offset, (int)Math.Min(Length - offset, int.MaxValue));

    protected internal override void Acquire()
    {
        AddHolder();
        CheckLengthUnlessHeld();
        Interlocked.Increment(ref _verifiedHolders);
    }

    internal override void AcquireForGood()
    {
        AddHolder();
        CheckLength();
    }

    internal override void ReleaseForGood() => RemoveHolder();

    protected internal override void Release()
    {
        Interlocked.Decrement(ref _verifiedHolders);
        RemoveHolder();
    }

    /// <summary>Checks that the view can be read at this moment: not disposed, the file still whole.</summary>
    public void CheckReadable()
    {
        AddHolder();
        CheckLengthUnlessHeld();
        RemoveHolder();
    }

    /// <summary>A span of the view; the caller made sure that it can be read.</summary>
    public Span<byte> SpanAt(long offset, int length) => new(_start + offset, length);

    public byte* PointerAt(long offset) => _start + offset;

    /// <summary>The first byte, for who holds the source.</summary>
    internal override byte* Start => _start;

    internal override bool TryLocate(ReadOnlyMemory<byte> bytes, out long offset)
    {
        offset = 0;
        if (!MemoryMarshal.TryGetMemoryManager<byte, MappedMemory>(bytes, out var manager, out var start, out _)) return false;
        offset = manager.Offset + start;
        return ReferenceEquals(manager.Source, this);
    }

    protected override ReadOnlyMemory<byte> GetMemoryCore(long offset, int length)
    {
        if (length < ShortestView) return Copy(offset, length);
        CheckReadable();
        var index = (int)(offset >> SegmentShift);
        var segmentStart = (long)index << SegmentShift;
        var within = (int)(offset - segmentStart);
        var covered = (int)Math.Min(Length - segmentStart, int.MaxValue);

        // Only a view longer than a segment can stick out; it gets a manager of its own.
        if (length > covered - within) return new MappedMemory(this, offset, length).View(0, length);
        var segment = _segments[index] ??= new MappedMemory(this, segmentStart, covered);
        return segment.View(within, length);
    }

    private byte[] Copy(long offset, int length)
    {
        AddHolder();
        CheckLengthUnlessHeld();
        try
        {
            return SpanAt(offset, length).ToArray();
        }
        finally
        {
            RemoveHolder();
        }
    }

    protected override void Free()
    {
        if (Interlocked.Exchange(ref _view, null) is { } view)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
        }

        _file.Dispose();
    }

    private void Map()
    {
        using var map = MemoryMappedFile.CreateFromFile(
            _file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        if (view.Capacity < Length)
        {
            view.Dispose();
            Throw.KaitaiSourceChangedException_Shrunk(this, view.Capacity);
        }

        // The pointer's own count keeps the finalizer from unmapping under a span whose source was forgotten: a source that
        // is never disposed keeps its address space instead of crashing.
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + view.PointerOffset;
        _view = view;
    }

    // While somebody who has checked the length holds the source for a piece of work, others need not ask again.
    private void CheckLengthUnlessHeld()
    {
        if (Volatile.Read(ref _verifiedHolders) == 0) CheckLength();
    }

    private void CheckLength()
    {
        var now = FileAccessor.LengthOfMapped(_file, Length);
        if (now >= Length) return;
        RemoveHolder();
        Throw.KaitaiSourceChangedException_Shrunk(this, now);
    }
}
