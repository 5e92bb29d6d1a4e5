using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The bytes of a minidump that something is known to refer to.</summary>
internal sealed class KnownRanges
{
    private const int HeaderSize = 32;

    private readonly MinidumpFile _file;
    private readonly List<(long Start, long End, string Name)> _ranges = [];
    private readonly List<long> _payloads = [];

    /// <summary>Finds header, directory, the streams that stay, and what typed streams refer to.</summary>
    public KnownRanges(MinidumpFile file, IReadOnlyList<EditedStream> streams)
    {
        _file = file;
        Minidump.Types.Header header = file.Content.Header;
        _ranges.Add((0, HeaderSize, "the header"));
        _ranges.Add((header.StreamDirectoryRva, header.StreamDirectoryRva + ((long)file.Streams.Count * Minidump.Types.Directory.View.Size), "the directory"));
        foreach (EditedStream stream in streams)
        {
            if (stream.IsKept)
                _ranges.Add((stream.Rva, stream.OldEnd, StreamNames.Get(stream.Type)));
            AddReferred(stream);
        }
    }

    /// <summary>Why nothing may be put behind the end of the file: something that was cut off there would seem to go on; null where nothing was.</summary>
    public string? Overhang
    {
        get
        {
            foreach ((_, long end, string name) in _ranges)
            {
                if (end > _file.Source.Length)
                    return $"the dump is cut off: {name} goes up to 0x{end:x}, and what is put behind the end at 0x{_file.Source.Length:x} would be taken for a part of it";
            }

            return null;
        }
    }

    /// <summary>A stream's bytes, old or new.</summary>
    public static ByteSource BytesOf(MinidumpFile file, EditedStream stream) => stream.Content is { } content
        ? ByteSource.FromMemory(content)
        : file.Source.Slice(Math.Min(stream.Rva, file.Source.Length), Math.Min(stream.Size, Math.Max(0, file.Source.Length - stream.Rva)));

    /// <summary>Where the memory of Memory64List begins; null where there is none in the file.</summary>
    public long? FindPayload() => _payloads.Count == 0 ? null : _payloads.Min();

    /// <summary>Whether new bytes have room where a stream's old ones were.</summary>
    public bool IsRoom(EditedStream stream, int length) =>
        stream.Size > 0 && length <= stream.Size && stream.OldEnd <= _file.Source.Length && !_ranges.Exists(range => range.Start < stream.OldEnd && range.End > stream.Rva);

    /// <summary>What the streams that went away, or elsewhere, had to themselves and to others.</summary>
    public IEnumerable<(long Start, long End)> Abandoned(IReadOnlyList<EditedStream> streams)
    {
        var kept = streams.Where(stream => stream.IsKept).Select(stream => (stream.Rva, stream.Size)).ToHashSet();
        foreach (DumpStream stream in _file.Streams)
        {
            long end = Math.Min((long)stream.Offset + stream.Size, _file.Source.Length);
            if (stream.Type != 0 && stream.Offset < end && !kept.Contains((stream.Offset, stream.Size)))
                yield return (stream.Offset, end);
        }
    }

    /// <summary>What in those bytes something else needs.</summary>
    public IEnumerable<(long Start, long End)> InAbandoned(IReadOnlyList<EditedStream> streams)
    {
        foreach ((long start, long end) in Abandoned(streams))
        {
            foreach ((long from, long to, _) in _ranges)
            {
                if (from < end && to > start)
                    yield return (Math.Max(from, start), Math.Min(to, end));
            }
        }
    }

    private void AddReferred(EditedStream stream)
    {
        if (stream.Content is null && !stream.IsKept)
            return;
        try
        {
            if (RvaFields.Read(stream.Type, BytesOf(_file, stream), _file.Content.M_Io) is not var (_, fields))
                return;
            foreach (RvaField field in fields)
            {
                // What does not begin in the file leads nowhere.
                if (field.Value >= (ulong)_file.Source.Length)
                    continue;
                _ranges.Add(((long)field.Value, (long)Math.Min(field.End, long.MaxValue), field.Name));
                if (field.IsWide)
                    _payloads.Add((long)field.Value);
            }
        }
        catch (KaitaiException)
        {
            // What a stream refers to that can't be read, nobody can tell; its own bytes are known all the same.
        }
    }
}
