namespace Tephra.Engine;

/// <summary>
/// Turns descriptors as a dump states them (unsorted, overlapping, partly past the end of the file) into segments to read from.
/// Where ranges overlap, the one that comes first in the input answers; see docs/engine.md for why.
/// </summary>
internal static class MemorySegments
{
    /// <summary>Makes sorted segments that do not overlap.</summary>
    /// <param name="ranges">The descriptors, in order of precedence.</param>
    /// <param name="sourceLength">The length of the dump in bytes: what lies past it is not there.</param>
    public static MemorySegment[] Create(ReadOnlySpan<MemoryRange> ranges, long sourceLength)
    {
        var segments = new MemorySegment[ranges.Length];
        int count = 0;
        bool ordered = true;
        foreach (MemoryRange range in ranges)
        {
            if (!TryClip(range, sourceLength, out MemorySegment segment))
                continue;
            ordered &= count == 0 || segments[count - 1].Last < segment.First;
            segments[count++] = segment;
        }

        Array.Resize(ref segments, count);
        return Join(ordered ? segments : Flatten(segments));
    }

    /// <summary>Whether all bytes of a range are in the dump, and its addresses do not pass the end of the address space.</summary>
    public static bool IsWhole(MemoryRange range, long sourceLength) =>
        range.Length == 0 || (TryClip(range, sourceLength, out MemorySegment segment) && segment.Last - segment.First == range.Length - 1);

    private static bool TryClip(MemoryRange range, long sourceLength, out MemorySegment segment)
    {
        segment = default;
        if (range.Length == 0 || range.FileOffset >= (ulong)sourceLength)
            return false;
        ulong inFile = (ulong)sourceLength - range.FileOffset;
        ulong beyondFirst = Math.Min(range.Length, inFile) - 1;
        ulong room = ulong.MaxValue - range.Start.Value;
        segment = new MemorySegment(range.Start.Value, range.Start.Value + Math.Min(beyondFirst, room), (long)range.FileOffset);
        return true;
    }

    /// <summary>Sweeps over the starts and ends; a heap holds the ranges under the sweep, the earliest in the input on top.</summary>
    private static MemorySegment[] Flatten(MemorySegment[] segments)
    {
        int[] byFirst = new int[segments.Length];
        for (int i = 0; i < byFirst.Length; i++)
            byFirst[i] = i;
        Array.Sort(byFirst, (a, b) => segments[a].First != segments[b].First
            ? segments[a].First.CompareTo(segments[b].First)
            : a.CompareTo(b));

        var result = new List<MemorySegment>(segments.Length);
        var open = new PriorityQueue<int, int>();
        int next = 0;
        ulong at = 0;
        while (next < byFirst.Length || open.Count > 0)
        {
            if (open.Count == 0)
                at = segments[byFirst[next]].First;
            while (next < byFirst.Length && segments[byFirst[next]].First <= at)
            {
                open.Enqueue(byFirst[next], byFirst[next]);
                next++;
            }

            MemorySegment top = segments[open.Peek()];
            if (top.Last < at)
            {
                open.Dequeue();
                continue;
            }

            // The top range answers until it ends, or until a range with precedence over it begins.
            ulong last = top.Last;
            int upcoming = next;
            while (upcoming < byFirst.Length && segments[byFirst[upcoming]].First <= last)
            {
                if (byFirst[upcoming] < open.Peek())
                {
                    last = segments[byFirst[upcoming]].First - 1;
                    break;
                }

                // One without precedence waits in the heap: each is looked at once.
                open.Enqueue(byFirst[upcoming], byFirst[upcoming]);
                next = ++upcoming;
            }

            result.Add(new MemorySegment(at, last, top.FileOffset + (long)(at - top.First)));
            if (last == ulong.MaxValue)
                break;
            at = last + 1;
        }

        return [.. result];
    }

    /// <summary>Makes one segment of neighbours that follow each other in memory and in the file alike.</summary>
    private static MemorySegment[] Join(MemorySegment[] segments)
    {
        int count = 0;
        foreach (MemorySegment segment in segments)
        {
            ref MemorySegment previous = ref segments[Math.Max(count - 1, 0)];
            if (count > 0 && previous.Last + 1 == segment.First
                && previous.FileOffset + (long)(segment.First - previous.First) == segment.FileOffset)
                previous = previous with { Last = segment.Last };
            else
                segments[count++] = segment;
        }

        Array.Resize(ref segments, count);
        return segments;
    }
}
