using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryByteSource(ReadOnlyMemory<byte> bytes, string? name, bool isDerived) : ByteSource
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    /// <summary>
    /// A source over bytes; a window of the mapped file where they are a view of one, because only that source knows
    /// how to hold the mapping.
    /// </summary>
    public static ByteSource Over(ReadOnlyMemory<byte> bytes, string? name, bool isDerived) =>
        MemoryMarshal.TryGetMemoryManager<byte, MappedMemory>(bytes, out var manager, out var start, out var length)
            ? new SliceByteSource(manager.Source, manager.Offset + start, length, name ?? manager.Source.Name)
            : new MemoryByteSource(bytes, name, isDerived);

    public override long Length => _bytes.Length;

    public override string? Name => name;

    internal override bool IsDerived => isDerived;

    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        if (IsDisposed) Throw.ObjectDisposedException_Closed(nameof(ByteSource));
        if (count > 0) _bytes.Span.Slice((int)offset, count).CopyTo(destination);
        return count;
    }

    protected override ReadOnlyMemory<byte> GetMemoryCore(long offset, int length) => _bytes.Slice((int)offset, length);

    protected internal override ReadOnlySpan<byte> GetWindow(long offset, int minimum) => _bytes.Span[(int)offset..];

    internal override bool TryLocate(ReadOnlyMemory<byte> bytes, out long offset)
    {
        offset = 0;
        if (!MemoryMarshal.TryGetArray(bytes, out var part) || !MemoryMarshal.TryGetArray(_bytes, out var whole)) return false;
        if (!ReferenceEquals(part.Array, whole.Array)) return false;
        offset = (long)part.Offset - whole.Offset;
        return offset >= 0 && offset + part.Count <= whole.Count;
    }
}
