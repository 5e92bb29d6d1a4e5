namespace Tephra.Tests;

/// <summary>A source that shows as little at once as it may, so that everything straddles its windows.</summary>
public sealed class ShreddingByteSource(byte[] bytes, int shred = 1) : ByteSource
{
    public override long Length => bytes.Length;

    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        if (IsDisposed) throw new ObjectDisposedException(nameof(ShreddingByteSource));

        // Even a short answer is allowed as long as it is not empty.
        count = Math.Min(count, Math.Max(shred, 1));
        if (count > 0) bytes.AsSpan((int)offset, count).CopyTo(destination);
        return count;
    }

    protected internal override ReadOnlySpan<byte> GetWindow(long offset, int minimum) =>
        bytes.AsSpan((int)offset, (int)Math.Min(Math.Max(minimum, shred), bytes.Length - offset));
}
