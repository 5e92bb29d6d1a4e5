using System.Buffers;

namespace Tephra;

/// <summary>Compares bytes that are about to be written, wherever they are.</summary>
internal static class OutputComparison
{
    private const int ChunkSize = 32 * 1024;

    public static bool AreEqual(OutputPart left, long leftStart, OutputPart right, long rightStart, long length)
    {
        if (left.Source is not null && ReferenceEquals(left.Source, right.Source) && left.Offset + leftStart == right.Offset + rightStart) return true;
        var room = ArrayPool<byte>.Shared.Rent(2 * ChunkSize);
        try
        {
            for (long done = 0; done < length; done += ChunkSize)
            {
                var count = (int)Math.Min(ChunkSize, length - done);
                var a = Span(left, leftStart + done, room.AsSpan(0, count));
                var b = Span(right, rightStart + done, room.AsSpan(ChunkSize, count));
                if (!a.SequenceEqual(b)) return false;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static ReadOnlySpan<byte> Span(OutputPart part, long start, Span<byte> room)
    {
        if (part.IsInMemory) return part.Memory.Span.Slice((int)start, room.Length);
        part.CopyTo(start, room);
        return room;
    }
}
