using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The memory of a new minidump: in MemoryList, each range by an RVA of its own, or in Memory64List, all of them one after the other behind everything else.</summary>
internal sealed class MinidumpMemoryLayout
{
    // What MemoryList describes must begin below 4 GB; up to here there is no doubt that it does.
    private const long MostInMemoryList = 1L << 31;

    private readonly MinidumpLayout _layout;
    private readonly (ulong Start, DumpPiece Bytes)[] _ranges;
    private readonly Action<long>?[] _placed;
    private readonly bool _isWide;
    private readonly Memory64List _list64 = new();

    /// <summary>Decides for one of the lists.</summary>
    /// <param name="layout">The dump's layout.</param>
    /// <param name="isWide">Whether Memory64List is asked for; null where the size decides.</param>
    /// <param name="ranges">All ranges, empty ones too.</param>
    public MinidumpMemoryLayout(MinidumpLayout layout, bool? isWide, (ulong Start, DumpPiece Bytes)[] ranges)
    {
        _layout = layout;
        _ranges = ranges;
        _placed = new Action<long>?[ranges.Length];
        _isWide = isWide ?? ranges.Sum(range => range.Bytes.Length) > MostInMemoryList;
    }

    /// <summary>Has it said where a range goes; of an empty one nothing is said.</summary>
    public void OnPlaced(int range, Action<long> placed) => _placed[range] = placed;

    /// <summary>Adds the list, if there is memory.</summary>
    public void AddList()
    {
        if (Array.TrueForAll(_ranges, range => range.Bytes.Length == 0))
            return;
        if (_isWide)
            AddWideList();
        else
            AddNarrowList();
    }

    /// <summary>Puts the payload of Memory64List.</summary>
    /// <param name="image">The dump.</param>
    /// <param name="end">The first free byte.</param>
    public void Place(DumpImage image, long end)
    {
        long offset = MinidumpLayout.Align(end, MinidumpLayout.WideAlignment);
        _list64.BaseRva = (ulong)offset;
        for (int i = 0; i < _ranges.Length; i++)
        {
            DumpPiece bytes = _ranges[i].Bytes;
            if (bytes.Length == 0)
                continue;
            _placed[i]?.Invoke(offset);
            image.Put(offset, bytes);
            offset += bytes.Length;
        }
    }

    private void AddWideList()
    {
        foreach ((ulong start, DumpPiece bytes) in _ranges)
        {
            if (bytes.Length > 0)
                _list64.MemoryRanges.Add(new MemoryDescriptor64 { StartOfMemoryRange = start, DataSize = (ulong)bytes.Length });
        }

        _layout.Add(Minidump.Enums.StreamType.Memory64ListStream, _list64);
        _layout.PlaceLast(this);
    }

    private void AddNarrowList()
    {
        var list = new MemoryList();
        for (int i = 0; i < _ranges.Length; i++)
        {
            (ulong start, DumpPiece bytes) = _ranges[i];
            if (bytes.Length == 0)
                continue;
            if (bytes.Length > uint.MaxValue)
                throw new DumpWriteException($"the {bytes.Length} bytes of memory at 0x{start:x} are more than MemoryList can describe; Memory64List can");
            var location = new LocationDescriptor { DataSize = (uint)bytes.Length };
            list.MemoryRanges.Add(new MemoryDescriptor { StartOfMemoryRange = start, Memory = location });
            Action<long>? placed = _placed[i];
            _layout.Refer(bytes, MinidumpLayout.WideAlignment, offset =>
            {
                location.Rva = MinidumpLayout.ToRva(offset, $"the memory at 0x{start:x}, of MemoryList,");
                placed?.Invoke(offset);
            });
        }

        _layout.Add(Minidump.Enums.StreamType.MemoryListStream, list);
    }
}
