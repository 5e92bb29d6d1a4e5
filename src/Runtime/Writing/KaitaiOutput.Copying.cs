using System.Buffers;

namespace Tephra;

/// <content>Where the bytes go in the end.</content>
internal sealed partial class KaitaiOutput
{
    private const int ChunkSize = 1024 * 1024;

    public byte[] ToArray()
    {
        if (Length > Array.MaxLength) throw new IOException(FormattableString.Invariant($"The object takes {Length} bytes, more than an array holds; write it to a stream or save it."));
        var bytes = GC.AllocateUninitializedArray<byte>((int)Length);
        CopyTo(0, bytes);
        return bytes;
    }

    public void WriteTo(Stream stream) => ForEachSpan(stream.Write);

    public void WriteTo(IBufferWriter<byte> buffer) => ForEachSpan(buffer.Write);

    private void ForEachSpan(SpanAction write)
    {
        foreach (var part in Parts())
        {
            if (part.IsInMemory) write(part.Memory.Span);
            else if (part.Source is not null) CopySource(part, write);
            else CopyRun(part, write);
        }
    }

    private static void CopyRun(OutputPart part, SpanAction write)
    {
        var room = ArrayPool<byte>.Shared.Rent((int)Math.Min(part.Length, ChunkSize));
        try
        {
            for (long done = 0; done < part.Length;)
            {
                var chunk = room.AsSpan(0, (int)Math.Min(room.Length, part.Length - done));
                part.CopyTo(done, chunk);
                write(chunk);
                done += chunk.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    // A mapped file shows itself; nothing is copied then.
    private static void CopySource(OutputPart part, SpanAction write)
    {
        part.Source!.Acquire();
        try
        {
            for (long done = 0; done < part.Length;)
            {
                var window = part.Source.GetWindow(part.Offset + done, 1);
                window = window[..(int)Math.Min(Math.Min(window.Length, ChunkSize), part.Length - done)];
                write(window);
                done += window.Length;
            }
        }
        finally
        {
            part.Source.Release();
        }
    }

    private delegate void SpanAction(ReadOnlySpan<byte> bytes);
}
