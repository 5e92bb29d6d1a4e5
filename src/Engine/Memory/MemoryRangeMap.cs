namespace Tephra.Engine;

/// <summary>
/// Where each captured address lies in the dump: non-overlapping segments sorted by address, found by binary search.
/// Only descriptors are kept, three numbers each; the bytes stay in the dump.
/// </summary>
internal sealed class MemoryRangeMap
{
    private readonly ulong[] _firsts;
    private readonly ulong[] _lasts;
    private readonly long[] _offsets;
    private readonly ulong[] _runFirsts;
    private readonly ulong[] _runLasts;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    internal MemoryRangeMap(ReadOnlySpan<MemorySegment> segments)
    {
        _firsts = new ulong[segments.Length];
        _lasts = new ulong[segments.Length];
        _offsets = new long[segments.Length];
        var runFirsts = new List<ulong>();
        var runLasts = new List<ulong>();
        for (int i = 0; i < segments.Length; i++)
        {
            MemorySegment segment = segments[i];
            (_firsts[i], _lasts[i], _offsets[i]) = (segment.First, segment.Last, segment.FileOffset);
            // Segments that touch are one readable run, wherever their bytes lie in the file.
            if (i > 0 && _lasts[i - 1] + 1 == segment.First)
            {
                runLasts[^1] = segment.Last;
                continue;
            }

            runFirsts.Add(segment.First);
            runLasts.Add(segment.Last);
        }

        _runFirsts = [.. runFirsts];
        _runLasts = [.. runLasts];
    }

    /// <summary>The number of segments, after overlaps were resolved and neighbours joined.</summary>
    public int Count => _firsts.Length;

    /// <summary>Reads up to the first byte that no segment holds.</summary>
    public int Read(ByteSource source, ulong address, Span<byte> destination)
    {
        int done = 0;
        for (int i = FindAtOrBefore(_firsts, address); i >= 0 && i < _firsts.Length && done < destination.Length; i++)
        {
            ulong at = unchecked(address + (ulong)done);
            // "at < address": the read passed the end of the address space.
            if (at < _firsts[i] || at > _lasts[i] || at < address)
                break;
            ulong beforeEnd = _lasts[i] - at;
            int wanted = destination.Length - done;
            int count = beforeEnd < (ulong)wanted ? (int)beforeEnd + 1 : wanted;
            int read = source.Read(_offsets[i] + (long)(at - _firsts[i]), destination.Slice(done, count));
            done += read;
            if (read < count)
                break;
        }

        return done;
    }

    /// <summary>Finds the readable run that holds an address, or else the first one after it.</summary>
    public bool TryFindRange(ulong address, out AddressRange range)
    {
        int i = FindAtOrBefore(_runFirsts, address);
        if (i < 0 || _runLasts[i] < address)
            i++;
        if (i >= _runFirsts.Length)
        {
            range = default;
            return false;
        }

        range = new AddressRange(_runFirsts[i], _runLasts[i]);
        return true;
    }

    /// <summary>The index of the last element that is not above <paramref name="address"/>, or -1.</summary>
    private static int FindAtOrBefore(ulong[] firsts, ulong address)
    {
        int low = 0, high = firsts.Length - 1;
        while (low <= high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (firsts[middle] <= address)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
