namespace Tephra.Engine.Tests;

/// <summary>Bytes of any length that take no memory: zeros, but for some pieces.</summary>
internal sealed class HoleySource(long length, params (long Offset, byte[] Bytes)[] pieces) : ByteSource
{
    /// <summary>The most that was asked for at once.</summary>
    public int LargestRead { get; private set; }

    public override long Length => length;

    public override int Read(long offset, Span<byte> destination)
    {
        LargestRead = Math.Max(LargestRead, destination.Length);
        int count = Available(offset, destination.Length);
        destination[..count].Clear();
        foreach ((long start, byte[] bytes) in pieces)
        {
            long from = Math.Max(start, offset);
            long to = Math.Min(start + bytes.Length, offset + count);
            if (from < to)
                bytes.AsSpan((int)(from - start), (int)(to - from)).CopyTo(destination[(int)(from - offset)..]);
        }

        return count;
    }

    protected override ReadOnlySpan<byte> GetWindow(long offset, int minimum)
    {
        byte[] window = new byte[Math.Min(Math.Max(minimum, 4096), length - offset)];
        Read(offset, window);
        return window;
    }
}
