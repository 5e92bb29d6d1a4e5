namespace Tephra.Engine;

/// <summary>
/// Where each captured address lies in the dump: non-overlapping segments sorted by address, found by search.
/// Only descriptors are kept, three numbers each; the bytes stay in the dump.
/// </summary>
internal sealed class MemoryRangeMap
{
    private readonly MemorySegment[] _segments;
    private readonly Lazy<AddressRuns> _runs;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    internal MemoryRangeMap(MemorySegment[] segments)
    {
        _segments = segments;
        // Reading needs no runs.
        _runs = new(() => new AddressRuns(_segments));
    }

    /// <summary>The number of segments, after overlaps were resolved and neighbours joined.</summary>
    public int Count => _segments.Length;

    /// <summary>The segments that hold an address of a range, in ascending order.</summary>
    /// <param name="first">The first address of the range.</param>
    /// <param name="last">The last address of the range.</param>
    public ReadOnlySpan<MemorySegment> Overlapping(ulong first, ulong last)
    {
        int from = FindAtOrBefore(first), beyond = FindAtOrBefore(last) + 1;
        if (from < 0 || _segments[from].Last < first) from++;
        return _segments.AsSpan(from, beyond - from);
    }

    /// <summary>Reads up to the first byte that no segment holds.</summary>
    public int Read(ByteSourceLease source, ulong address, Span<byte> destination)
    {
        if (destination.IsEmpty)
            return 0;
        int i = FindAtOrBefore(address);
        if (i < 0 || _segments[i].Last < address)
            return 0;
        ref readonly MemorySegment segment = ref _segments[i];
        ulong wanted = Math.Min(segment.Last - address, (ulong)destination.Length - 1) + 1;
        return ReadOn(source, i, segment.FileOffset + (long)(address - segment.First), (int)wanted, destination);
    }

    /// <summary>Finds the readable run that holds an address, or else the first one after it.</summary>
    public bool TryFindRange(ulong address, out AddressRange range) => _runs.Value.TryFind(address, out range);

    /// <summary>The last segment that does not begin behind an address, or -1; halves them without a branch to mispredict.</summary>
    private int FindAtOrBefore(ulong address)
    {
        int before = -1;
        for (int count = _segments.Length; count > 0;)
        {
            int half = (count + 1) / 2;
            before += _segments[before + half].First <= address ? half : 0;
            count -= half;
        }

        return before;
    }

    /// <summary>Reads the rest of a segment, and on in those that follow without a hole.</summary>
    private int ReadOn(ByteSourceLease source, int i, long offset, int count, Span<byte> destination)
    {
        int done = 0;
        while (true)
        {
            int read = source.Read(offset, destination.Slice(done, count));
            done += read;
            if (read < count || done == destination.Length || i + 1 == _segments.Length)
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
