namespace Tephra.Engine;

/// <summary>A bit for each page, the lowest of the first byte for page 0.</summary>
internal sealed class BitmapContent(SelectedPages pages) : DumpContent
{
    private const int BitsPerByte = 8;

    /// <inheritdoc/>
    public override void Read(long start, Span<byte> destination)
    {
        destination.Clear();
        ulong first = (ulong)start * BitsPerByte;
        ulong end = first + ((ulong)destination.Length * BitsPerByte);
        foreach ((ulong run, ulong count) in pages.RunsFrom(first))
        {
            if (run >= end)
                break;
            for (ulong page = run; page < Math.Min(run + count, end); page++)
                destination[(int)((page - first) / BitsPerByte)] |= (byte)(1 << (int)((page - first) % BitsPerByte));
        }
    }
}
