namespace Tephra.Engine;

/// <summary>Moves the payload of Memory64List, and whatever lies behind it, to make room in front; offsets in typed streams follow.</summary>
internal sealed class PayloadMove
{
    // The payload keeps its place within a page, for those who map it.
    private const int PageSize = 4096;

    private readonly MinidumpFile _file;
    private readonly long _distance;
    private readonly Dictionary<int, byte[]> _rewritten = [];

    /// <summary>Makes room.</summary>
    /// <param name="file">The dump.</param>
    /// <param name="insertion">Where the payload was.</param>
    /// <param name="end">Up to where there has to be room.</param>
    public PayloadMove(MinidumpFile file, long insertion, long end)
    {
        _file = file;
        Insertion = insertion;
        _distance = MinidumpLayout.Align(end - insertion, PageSize);
    }

    /// <summary>Everything from here on moves.</summary>
    public long Insertion { get; }

    /// <summary>Where a byte goes.</summary>
    public long Shift(long offset) => offset < Insertion ? offset : offset + _distance;

    /// <summary>The new bytes of a stream whose offsets changed; null where none did.</summary>
    public byte[]? Rewritten(int stream) => _rewritten.GetValueOrDefault(stream);

    /// <summary>Where something goes that a 32-bit RVA leads to.</summary>
    /// <exception cref="DumpWriteException">The RVA would not reach it any more, or it does not move as a whole.</exception>
    public long ShiftRva(long rva, long size, string name)
    {
        if (rva < Insertion && rva + size > Insertion)
            throw new DumpWriteException($"the memory at 0x{Insertion:x} would have to move, but {name} begins in front of it and passes into it");
        return Shift(rva) <= uint.MaxValue
            ? Shift(rva)
            : throw new DumpWriteException($"the memory at 0x{Insertion:x} would have to move, but then no 32-bit RVA would reach {name}");
    }

    /// <summary>Changes the offsets in all typed streams.</summary>
    /// <exception cref="DumpWriteException">A stream can't be read, or may hold offsets nobody knows of.</exception>
    public void Rewrite(IReadOnlyList<EditedStream> streams)
    {
        ulong payloadEnd = 0;
        for (int i = 0; i < streams.Count; i++)
        {
            if (streams[i] is not { Type: not 0 } stream || (stream.Content is null && stream.Size == 0))
                continue;
            try
            {
                if (RvaFields.Read(stream.Type, KnownRanges.BytesOf(_file, stream), _file.Content.M_Io) is not var (content, fields))
                    continue;
                bool isChanged = false;
                foreach (RvaField field in fields)
                {
                    if (field.IsWide)
                        payloadEnd = Math.Max(payloadEnd, field.End);
                    isChanged |= Change(field);
                }

                if (isChanged)
                    _rewritten.Add(i, content.ToArray());
            }
            catch (KaitaiException error)
            {
                throw new DumpWriteException(
                    $"the memory at 0x{Insertion:x} would have to move, but {StreamNames.Get(stream.Type)}, which may refer to it, can't be read: {error.Message}", error);
            }
        }

        CheckBehind(streams, payloadEnd);
    }

    private bool Change(RvaField field)
    {
        ulong length = (ulong)_file.Source.Length;
        // What leads to nowhere goes on doing so.
        if (field.Value >= length)
            return false;
        ulong moved = field.IsWide ? (ulong)Shift((long)field.Value) : (ulong)ShiftRva((long)field.Value, (long)field.Size, field.Name);
        if (moved == field.Value)
            return false;
        field.Set(moved);
        return true;
    }

    // A stream whose references are not all known may refer to what lies behind the payload; into the payload itself it has no reason to.
    private void CheckBehind(IReadOnlyList<EditedStream> streams, ulong payloadEnd)
    {
        if (payloadEnd >= (ulong)_file.Source.Length)
            return;
        EditedStream? unknown = streams.FirstOrDefault(stream => stream.IsKept && !RvaFields.AreKnown(stream.Type));
        if (unknown is not null)
        {
            throw new DumpWriteException($"the memory at 0x{Insertion:x} would have to move and with it what lies behind its end at 0x{payloadEnd:x}, "
                + $"but {StreamNames.Get(unknown.Type)} may refer to that in ways that are not known");
        }
    }
}
