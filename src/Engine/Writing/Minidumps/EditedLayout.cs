using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// Where everything in an edited minidump goes. What was in the dump stays where it was; what is new goes behind it, or, where no 32-bit RVA
/// reaches that far, in front of the payload of Memory64List, which then moves.
/// </summary>
internal sealed class EditedLayout
{
    private const long Reach = 1L << 32;

    private readonly MinidumpFile _file;
    private readonly IReadOnlyList<EditedStream> _streams;
    private readonly KnownRanges _known;
    private readonly long[] _offsets;
    private readonly bool _hasMovedDirectory;
    private long _directory;
    private PayloadMove? _move;

    /// <summary>Finds a place for everything.</summary>
    /// <exception cref="DumpWriteException">There is none.</exception>
    public EditedLayout(MinidumpFile file, IReadOnlyList<EditedStream> streams)
    {
        _file = file;
        _streams = streams;
        _known = new KnownRanges(file, streams);
        _offsets = [.. streams.Select(stream => (long)stream.Rva)];
        _directory = file.Content.Header.StreamDirectoryRva;
        _hasMovedDirectory = streams.Count > file.Streams.Count;
        int[] homeless = [.. Enumerable.Range(0, streams.Count).Where(i => streams[i].Content is { } content && !_known.IsRoom(streams[i], content.Length))];
        if (homeless.Length == 0 && !_hasMovedDirectory)
            return;
        string? obstacle = Place(homeless, file.Source.Length) > Reach
            ? $"the dump has {file.Source.Length} bytes, and behind them no 32-bit RVA reaches"
            : _known.Overhang;
        if (obstacle is not null)
            MovePayload(homeless, obstacle);
    }

    /// <summary>The directory.</summary>
    public IReadOnlyList<DumpStream> Streams =>
    [
        .. _streams.Select((stream, i) =>
            new DumpStream(i, stream.Type, StreamNames.Get(stream.Type), (uint)_offsets[i], SizeOf(stream), StreamNames.HasReader(stream.Type))),
    ];

    /// <summary>Puts the dump together.</summary>
    /// <param name="patches">Changed memory, by its offset in the dump that was opened.</param>
    public DumpImage Compose(IReadOnlyList<(long Offset, byte[] Bytes)> patches)
    {
        var image = new DumpImage();
        Put(image, 0, new DumpPiece(_file.Source, 0, _file.Source.Length));
        foreach ((long start, long end) in _known.Abandoned(_streams))
            Put(image, start, DumpPiece.Zeros(end - start));
        foreach ((long start, long end) in _known.InAbandoned(_streams))
            Put(image, start, new DumpPiece(_file.Source, start, end - start));
        foreach ((long offset, byte[] bytes) in patches)
            Put(image, offset, new DumpPiece(bytes));
        for (int i = 0; i < _streams.Count; i++)
        {
            if ((_move?.Rewritten(i) ?? _streams[i].Content) is { } content)
                image.Put(_offsets[i], content);
        }

        if (_streams.Count != _file.Streams.Count || _streams.Any(stream => stream.Content is not null))
            PutDirectory(image);
        return image;
    }

    private static uint SizeOf(EditedStream stream) => stream.Content is { } content ? (uint)content.Length : stream.Size;

    private void Put(DumpImage image, long offset, DumpPiece piece)
    {
        if (_move is null)
        {
            image.Put(offset, piece);
            return;
        }

        long before = Math.Clamp(_move.Insertion - offset, 0, piece.Length);
        image.Put(offset, piece.Slice(0, before));
        image.Put(_move.Shift(offset + before), piece.Slice(before, piece.Length - before));
    }

    private void PutDirectory(DumpImage image)
    {
        Minidump.Types.Header old = _file.Content.Header;
        // Written from the start: one that was read would write the whole file it was read from.
        image.Put(0, new Minidump.Types.Header
        {
            Signature = old.Signature,
            Version = old.Version,
            NumberOfStreams = (uint)_streams.Count,
            StreamDirectoryRva = (uint)_directory,
            CheckSum = old.CheckSum,
            TimeDateStamp = old.TimeDateStamp,
            Flags = old.Flags,
        }.ToArray());
        long at = _directory;
        for (int i = 0; i < _streams.Count; i++, at += Minidump.Types.Directory.View.Size)
            image.Put(at, ToEntry(_streams[i].Type, SizeOf(_streams[i]), (uint)_offsets[i]));
        // Entries that went away leave zeros, not their old numbers.
        int gone = _file.Streams.Count - _streams.Count;
        if (gone > 0)
            image.Put(at, DumpPiece.Zeros((long)gone * Minidump.Types.Directory.View.Size));
    }

    private static byte[] ToEntry(uint type, uint size, uint rva) => new Minidump.Types.Directory
    {
        StreamType = (Minidump.Enums.StreamType)type,
        Location = new LocationDescriptor { DataSize = size, Rva = rva },
    }.ToArray();

    /// <summary>Gives what is new its place, one behind the other.</summary>
    /// <returns>The first byte behind.</returns>
    private long Place(int[] homeless, long offset)
    {
        foreach (int i in homeless)
        {
            _offsets[i] = MinidumpLayout.Align(offset, MinidumpLayout.WideAlignment);
            offset = _offsets[i] + _streams[i].Content!.Length;
        }

        if (!_hasMovedDirectory)
            return offset;
        _directory = MinidumpLayout.Align(offset, MinidumpLayout.WideAlignment);
        return _directory + ((long)_streams.Count * Minidump.Types.Directory.View.Size);
    }

    private void MovePayload(int[] homeless, string obstacle)
    {
        long insertion = _known.FindPayload() ?? throw new DumpWriteException($"{obstacle}; nor is there a payload of Memory64List that could move");
        long end = Place(homeless, insertion);
        if (end > Reach)
            throw new DumpWriteException($"{obstacle}; nor does one reach what would stand in front of the memory at 0x{insertion:x}");
        _move = new PayloadMove(_file, insertion, end);
        _move.Rewrite(_streams);
        for (int i = 0; i < _streams.Count; i++)
        {
            if (!homeless.Contains(i) && SizeOf(_streams[i]) > 0)
                _offsets[i] = _move.ShiftRva(_offsets[i], SizeOf(_streams[i]), StreamNames.Get(_streams[i].Type));
        }

        if (!_hasMovedDirectory)
            _directory = _move.ShiftRva(_directory, (long)_file.Streams.Count * Minidump.Types.Directory.View.Size, "the directory");
    }
}
