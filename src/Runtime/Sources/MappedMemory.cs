using System.Buffers;

namespace Tephra;

/// <summary>A stretch of a mapped file as memory. Every touch checks that the mapping is still there and the file whole; pinning holds it.</summary>
internal sealed unsafe class MappedMemory(MappedByteSource source, long offset, int length) : MemoryManager<byte>
{
    public MappedByteSource Source => source;

    /// <summary>Bytes from the start of the source.</summary>
    public long Offset => offset;

    public override Memory<byte> Memory => CreateMemory(length);

    public ReadOnlyMemory<byte> View(int start, int count) => CreateMemory(start, count);

    public override Span<byte> GetSpan()
    {
        source.CheckReadable();
        return source.SpanAt(offset, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, length);
        source.Acquire();
        return new MemoryHandle(source.PointerAt(offset + elementIndex), default, this);
    }

    public override void Unpin() => source.Release();

    // The mapping belongs to the source, which outlives any one view of it.
    protected override void Dispose(bool disposing)
    {
    }
}
