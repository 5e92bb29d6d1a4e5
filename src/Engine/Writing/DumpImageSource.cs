namespace Tephra.Engine;

/// <summary>A dump that was made and is read as if it had been written; its bytes are made when they are asked for.</summary>
/// <param name="image">The dump. What it takes bytes from must outlive the source.</param>
internal sealed class DumpImageSource(DumpImage image) : ByteSource
{
    /// <inheritdoc/>
    public override long Length { get; } = image.Length;

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        int count = Available(offset, destination.Length);
        image.Read(offset, destination[..count]);
        return count;
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetWindow(long offset, int minimum)
    {
        byte[] window = new byte[minimum];
        image.Read(offset, window);
        return window;
    }
}
