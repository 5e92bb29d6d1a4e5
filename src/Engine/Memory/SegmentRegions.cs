using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>
/// The address space in equal regions, as small as they can be while at most 32 of them hold memory; these are found by a product that tells
/// all of them apart. Memory lies in clusters with wide holes between them: a region is cut into at least as many equal buckets as it has
/// segments, or up to twice as many.
/// </summary>
internal sealed class SegmentRegions
{
    private const int MostRegions = 32;
    private const int SmallestShift = 16;
    private const int SlotBits = 8;
    private const int MostMultipliers = 1000;
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>Looks for the size of regions and the product.</summary>
    public SegmentRegions(ReadOnlySpan<MemorySegment> segments)
    {
        Span<ulong> keys = stackalloc ulong[MostRegions];
        int shift = SmallestShift, count;
        ulong multiplier;
        while (!TryList(segments, shift, keys, out count) || !TryFindMultiplier(keys[..count], out multiplier)) shift++;
        (Shift, Multiplier) = (shift, multiplier);
    }

    /// <summary>
    /// Regions by <see cref="SlotOf"/>. An empty slot leads to the first bucket of all, which is there even if there is no segment: what it names is
    /// looked at, and holds nothing.
    /// </summary>
    public SegmentRegion[] Slots { get; } = new SegmentRegion[1 << SlotBits];

    /// <summary>A region has 2 to this power bytes.</summary>
    public int Shift { get; }

    /// <summary>What tells regions apart.</summary>
    public ulong Multiplier { get; }

    /// <summary>The slot of an address's region.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint SlotOf(ulong address, int shift, ulong multiplier) => (nint)(unchecked((address >> shift) * multiplier) >> (64 - SlotBits));

    /// <summary>Cuts the regions into buckets.</summary>
    /// <returns>For each bucket the index of the first segment that reaches it; one more number at a region's end is the index of its last segment.</returns>
    public int[] FillBuckets(ReadOnlySpan<MemorySegment> segments)
    {
        // At most two for each segment in each region that it reaches into, and the end of each region.
        int[] buckets = new int[(2 * segments.Length) + (3 * MostRegions)];
        int used = 0;
        ulong next = 0;
        for (int first = 0; first < segments.Length;)
        {
            // A segment may reach into regions behind its first.
            ulong key = Math.Max(next, segments[first].First >> Shift);
            first = Add(buckets, ref used, segments, key, first);
            next = key + 1;
        }

        return buckets;
    }

    /// <summary>Adds the buckets of a region.</summary>
    /// <param name="buckets">Receives them.</param>
    /// <param name="used">How many there are.</param>
    /// <param name="segments">All segments.</param>
    /// <param name="key">The region's number.</param>
    /// <param name="first">The first segment in it.</param>
    /// <returns>The first segment that reaches into a later region.</returns>
    private int Add(int[] buckets, ref int used, ReadOnlySpan<MemorySegment> segments, ulong key, int first)
    {
        int end = first;
        while (end < segments.Length && segments[end].First >> Shift <= key) end++;
        ulong start = Math.Max(segments[first].First, key << Shift);
        ulong span = Math.Min(segments[end - 1].Last, (key << Shift) + ((1ul << Shift) - 1)) - start;
        int shift = 0;
        while (span >> shift >= 2 * (ulong)(end - first)) shift++;
        var region = new SegmentRegion(start, shift, used, (uint)(span >> shift));
        Slots[SlotOf(start, Shift, Multiplier)] = region;
        int segment = first;
        for (uint bucket = 0; bucket <= region.LastBucket; bucket++)
        {
            while (segment < end - 1 && segments[segment].Last < start + ((ulong)bucket << shift)) segment++;
            buckets[used++] = segment;
        }

        buckets[used++] = end - 1;
        return segments[end - 1].Last >> Shift > key ? end - 1 : end;
    }

    /// <summary>Lists the numbers of the regions of a size that hold memory, if they are few enough.</summary>
    private static bool TryList(ReadOnlySpan<MemorySegment> segments, int shift, Span<ulong> keys, out int count)
    {
        count = 0;
        foreach (MemorySegment segment in segments)
        {
            ulong key = segment.First >> shift, lastKey = segment.Last >> shift;
            if (count > 0 && keys[count - 1] == key) key++;
            for (; key <= lastKey; key++)
            {
                if (count == keys.Length) return false;
                keys[count++] = key;
            }
        }

        return true;
    }

    private static bool TryFindMultiplier(ReadOnlySpan<ulong> keys, out ulong multiplier)
    {
        multiplier = GoldenRatio;
        Span<bool> taken = stackalloc bool[1 << SlotBits];
        for (int i = 0; i < MostMultipliers; i++, multiplier = unchecked(multiplier + (2 * GoldenRatio)))
        {
            taken.Clear();
            int told = 0;
            while (told < keys.Length && !taken[(int)SlotOf(keys[told], 0, multiplier)]) taken[(int)SlotOf(keys[told++], 0, multiplier)] = true;
            if (told == keys.Length) return true;
        }

        return false;
    }
}
