using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>
/// Where each captured address lies in the dump: non-overlapping segments sorted by address, found by search.
/// Only descriptors are kept, three numbers each; the bytes stay in the dump.
/// </summary>
internal sealed class MemoryRangeMap
{
    private readonly SegmentTable _segments;
    private readonly SortedAddresses _runFirsts;
    private readonly ulong[] _runLasts;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    internal MemoryRangeMap(ReadOnlySpan<MemorySegment> segments)
    {
        _segments = new SegmentTable(segments);
        var runFirsts = new List<ulong>();
        var runLasts = new List<ulong>();
        for (int i = 0; i < segments.Length; i++)
        {
            // Segments that touch are one readable run, wherever their bytes lie in the file.
            if (i > 0 && segments[i - 1].Last + 1 == segments[i].First)
            {
                runLasts[^1] = segments[i].Last;
                continue;
            }

            runFirsts.Add(segments[i].First);
            runLasts.Add(segments[i].Last);
        }

        _runFirsts = new SortedAddresses([.. runFirsts]);
        _runLasts = [.. runLasts];
    }

    /// <summary>The number of segments, after overlaps were resolved and neighbours joined.</summary>
    public int Count => _segments.Count;

    /// <summary>Reads up to the first byte that no segment holds.</summary>
    public int Read(ByteSourceLease source, ulong address, Span<byte> destination)
    {
        if (destination.IsEmpty)
            return 0;
        // Nearly every read is of bytes of one segment.
        if (TryLocate(address, destination.Length, out long offset))
            return source.Read(offset, destination);
        int i = _segments.Find(address);
        if (i < 0)
            return 0;
        ref readonly MemorySegment segment = ref _segments[i];
        ulong wanted = Math.Min(segment.Last - address, (ulong)destination.Length - 1) + 1;
        return ReadOn(source, i, segment.FileOffset + (long)(address - segment.First), (int)wanted, destination);
    }

    /// <summary>Finds at once where in the dump bytes lie that one segment holds; where many begin close together, it may say that none does.</summary>
    /// <param name="address">The first address.</param>
    /// <param name="count">How many bytes, at least 1.</param>
    /// <param name="offset">Receives bytes from the start of the dump.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLocate(ulong address, int count, out long offset)
    {
        ref readonly MemorySegment segment = ref _segments.FindAtOnce(address);
        offset = 0;
        if (Unsafe.IsNullRef(in segment))
            return false;
        // The address lies in the segment, and the segment in the dump.
        offset = unchecked(segment.FileOffset + (long)(address - segment.First));
        return unchecked(segment.Last - address >= (ulong)count - 1);
    }

    /// <summary>Finds the readable run that holds an address, or else the first one after it.</summary>
    public bool TryFindRange(ulong address, out AddressRange range)
    {
        int i = _runFirsts.FindAtOrBefore(address);
        if (i < 0 || _runLasts[i] < address)
            i++;
        if (i >= _runLasts.Length)
        {
            range = default;
            return false;
        }

        range = new AddressRange(_runFirsts[i], _runLasts[i]);
        return true;
    }

    /// <summary>Reads the rest of a segment, and on in those that follow without a hole.</summary>
    private int ReadOn(ByteSourceLease source, int i, long offset, int count, Span<byte> destination)
    {
        int done = 0;
        while (true)
        {
            int read = source.Read(offset, destination.Slice(done, count));
            done += read;
            if (read < count || done == destination.Length || i + 1 == _segments.Count)
                return done;
            ref readonly MemorySegment next = ref _segments[i + 1];
            if (next.First != _segments[i].Last + 1)
                return done;
            i++;
            ulong beforeEnd = next.Last - next.First;
            int wanted = destination.Length - done;
            (offset, count) = (next.FileOffset, beforeEnd < (ulong)wanted ? (int)beforeEnd + 1 : wanted);
        }
    }
}
