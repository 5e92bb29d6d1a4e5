namespace Tephra.Engine;

/// <summary>
/// A dump that is to be written: which bytes stand where. What comes later covers what came earlier; what nothing covers is zero. Only what is
/// about to be written is in memory.
/// </summary>
internal sealed class DumpImage
{
    private const int ChunkSize = 1 << 18;

    // Ascending and never overlapping.
    private readonly List<(long Offset, DumpPiece Piece)> _pieces = [];

    /// <summary>The first byte behind the last piece.</summary>
    public long Length => _pieces.Count == 0 ? 0 : EndOf(_pieces[^1]);

    /// <summary>Puts bytes somewhere.</summary>
    public void Put(long offset, DumpPiece piece)
    {
        if (piece.Length == 0)
            return;
        long end = offset + piece.Length;
        int first = FirstEndingAfter(offset);
        int last = first;
        var instead = new List<(long, DumpPiece)>(3) { (offset, piece) };
        for (; last < _pieces.Count && _pieces[last].Offset < end; last++)
        {
            (long start, DumpPiece covered) = _pieces[last];
            if (start < offset)
                instead.Insert(0, (start, covered.Slice(0, offset - start)));
            if (start + covered.Length > end)
                instead.Add((end, covered.Slice(end - start, start + covered.Length - end)));
        }

        _pieces.RemoveRange(first, last - first);
        _pieces.InsertRange(first, instead);
    }

    /// <summary>Puts bytes in memory somewhere.</summary>
    public void Put(long offset, ReadOnlyMemory<byte> bytes) => Put(offset, new DumpPiece(bytes));

    /// <summary>All bytes.</summary>
    /// <exception cref="DumpWriteException">They are more than an array holds.</exception>
    public byte[] ToArray()
    {
        if (Length > Array.MaxLength)
            throw new DumpWriteException($"the dump takes {Length} bytes, more than an array holds: save it, or write it to a stream");
        byte[] all = new byte[Length];
        foreach ((long offset, DumpPiece piece) in _pieces)
            piece.CopyTo(0, all.AsSpan((int)offset, (int)piece.Length));
        return all;
    }

    /// <summary>Writes all bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="written">Is told how many bytes are written; what it throws ends the writing.</param>
    public void WriteTo(Stream stream, Action<long>? written = null) => ForEachChunk((chunk, _) => stream.Write(chunk), written);

    /// <summary>Writes a file; where it would hold nothing but zeros, it gets holes, if the file system has such.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether a file that is there already is replaced.</param>
    /// <param name="written">Is told how many bytes are written; what it throws ends the writing.</param>
    public void Save(string path, bool overwrite = true, Action<long>? written = null) => AtomicFile.Write(
        path,
        stream =>
        {
            if (!stream.CanSeek)
            {
                WriteTo(stream, written);
                return;
            }

            ForEachChunk(
                (chunk, offset) =>
                {
                    // The last one is written in any case: it makes the file as long as it has to be.
                    if (!chunk.ContainsAnyExcept((byte)0) && offset + chunk.Length < Length)
                        return;
                    stream.Position = offset;
                    stream.Write(chunk);
                },
                written);
        },
        overwrite);

    /// <summary>Makes some of the bytes.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="destination">Receives them; all of them lie within the dump.</param>
    public void Read(long start, Span<byte> destination)
    {
        long end = start + destination.Length;
        destination.Clear();
        for (int piece = FirstEndingAfter(start); piece < _pieces.Count && _pieces[piece].Offset < end; piece++)
        {
            (long offset, DumpPiece bytes) = _pieces[piece];
            long from = Math.Max(start, offset);
            long to = Math.Min(end, offset + bytes.Length);
            bytes.CopyTo(from - offset, destination[(int)(from - start)..(int)(to - start)]);
        }
    }

    private void ForEachChunk(ChunkAction write, Action<long>? written)
    {
        byte[] buffer = new byte[ChunkSize];
        long length = Length;
        for (long start = 0; start < length; start += ChunkSize)
        {
            Span<byte> chunk = buffer.AsSpan(0, (int)Math.Min(ChunkSize, length - start));
            Read(start, chunk);
            write(chunk, start);
            written?.Invoke(start + chunk.Length);
        }
    }

    private int FirstEndingAfter(long offset)
    {
        int low = 0;
        int high = _pieces.Count;
        // Most pieces come in order.
        if (high > 0 && EndOf(_pieces[^1]) <= offset)
            return high;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (EndOf(_pieces[middle]) <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static long EndOf((long Offset, DumpPiece Piece) placed) => placed.Offset + placed.Piece.Length;

    private delegate void ChunkAction(ReadOnlySpan<byte> chunk, long offset);
}
