using System.Runtime.InteropServices;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>All memory lists of a dump as one address space.</summary>
internal sealed class MemoryReader
{
    private readonly MinidumpFile _file;
    private readonly bool _is32Bit;
    private readonly List<MemoryRange> _ranges = [];
    private ulong _bytes;

    /// <summary>Reads the descriptors, not the memory. MemoryList comes before Memory64List: where both hold an address, the first answers.</summary>
    /// <param name="file">The dump.</param>
    /// <param name="is32Bit">Whether addresses have 32 bits; those that a writer extended with their sign are kept without.</param>
    /// <param name="addressBits">How many bits addresses of the machine have; 64 where it is not known.</param>
    public MemoryReader(MinidumpFile file, bool is32Bit = false, int addressBits = 64)
    {
        (_file, _is32Bit) = (file, is32Bit);
        foreach (DumpStream stream in file.Streams)
        {
            if (stream.Type == (uint)Minidump.Enums.StreamType.MemoryListStream)
                AddList(stream);
        }

        foreach (DumpStream stream in file.Streams)
        {
            if (stream.Type == (uint)Minidump.Enums.StreamType.Memory64ListStream)
                AddList64(stream);
        }

        Summary = new MemorySummary(_ranges.Count, _bytes);
        Memory = new CapturedMemory(new MemoryRangeMap(MemorySegments.Create(CollectionsMarshal.AsSpan(_ranges), file.Source.Length)), file.Held, addressBits);
    }

    /// <summary>The memory.</summary>
    public CapturedMemory Memory { get; }

    /// <summary>The descriptors as they stand, overlapping ones too, in order of precedence.</summary>
    public IReadOnlyList<MemoryRange> Ranges => _ranges;

    /// <summary>How much of it the lists describe.</summary>
    public MemorySummary Summary { get; }

    private void AddList(DumpStream stream) => _file.Read<MemoryList, MemoryList>(stream, (list, _) =>
    {
        int first = _ranges.Count;
        for (int i = 0; i < list.MemoryRanges.Count; i++)
        {
            MemoryDescriptor range = list.MemoryRanges[i];
            Add(new MemoryRange(range.StartOfMemoryRange, range.Memory.DataSize, range.Memory.Rva));
        }

        BrokenRanges.Note(_file.Problems, stream, _ranges, first, _file.Source.Length);
        return list;
    });

    private void AddList64(DumpStream stream) => _file.Read<Memory64List, Memory64List>(stream, (list, _) =>
    {
        int first = _ranges.Count;
        ulong offset = list.BaseRva;
        // The stream is in the file: what it counts past its end is not.
        _ranges.EnsureCapacity(first + (int)Math.Min((long)list.MemoryRanges.Count, stream.Size / 16));
        // Views: a full dump has a hundred thousand ranges, which need not be objects.
        foreach (MemoryDescriptor64.View range in list.MemoryRanges.Views<MemoryDescriptor64.View>())
        {
            Add(new MemoryRange(range.StartOfMemoryRange, range.DataSize, offset));
            // The payload is consecutive. A sum past 2^64 comes from damage: what follows is in no file.
            offset = range.DataSize > ulong.MaxValue - offset ? ulong.MaxValue : offset + range.DataSize;
        }

        BrokenRanges.Note(_file.Problems, stream, _ranges, first, _file.Source.Length);
        return list;
    });

    private void Add(MemoryRange range)
    {
        if (_is32Bit)
            range = range with { Start = NarrowAddresses.Narrow(range.Start.Value) };
        _ranges.Add(range);
        _bytes = range.Length > ulong.MaxValue - _bytes ? ulong.MaxValue : _bytes + range.Length;
    }
}
