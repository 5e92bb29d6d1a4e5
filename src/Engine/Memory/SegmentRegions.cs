using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    // An empty slot leads to the first bucket of all, which is there even if there is no segment: what it names is looked at, and holds nothing.
    private readonly SegmentRegion[] _slots = new SegmentRegion[1 << SlotBits];
    private readonly int _shift = SmallestShift;
    private readonly ulong _multiplier;

    /// <summary>Looks for the size of regions and the product.</summary>
    public SegmentRegions(ReadOnlySpan<MemorySegment> segments)
    {
        Span<ulong> keys = stackalloc ulong[MostRegions];
        int count;
        while (!TryList(segments, _shift, keys, out count) || !TryFindMultiplier(keys[..count], out _multiplier)) _shift++;
    }

    /// <summary>The region that an address may be in; of an address in none, any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly SegmentRegion Of(ulong address) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), SlotOf(address >> _shift, _multiplier));

    /// <summary>Cuts the regions into buckets.</summary>
    /// <returns>For each bucket the index of the first segment that reaches it; one more number at a region's end is the index of its last segment.</returns>
    public int[] FillBuckets(ReadOnlySpan<MemorySegment> segments)
    {
        var buckets = new List<int>((2 * segments.Length) + (2 * MostRegions));
        ulong next = 0;
        for (int first = 0; first < segments.Length;)
        {
            // A segment may reach into regions behind its first.
            ulong key = Math.Max(next, segments[first].First >> _shift);
            first = Add(buckets, segments, key, first);
            next = key + 1;
        }

        if (buckets.Count == 0) buckets.AddRange([0, 0]);
        return [.. buckets];
    }

    /// <summary>Adds the buckets of a region.</summary>
    /// <param name="buckets">Receives them.</param>
    /// <param name="segments">All segments.</param>
    /// <param name="key">The region's number.</param>
    /// <param name="first">The first segment in it.</param>
    /// <returns>The first segment that reaches into a later region.</returns>
    private int Add(List<int> buckets, ReadOnlySpan<MemorySegment> segments, ulong key, int first)
    {
        int end = first;
        while (end < segments.Length && segments[end].First >> _shift <= key) end++;
        ulong start = Math.Max(segments[first].First, key << _shift);
        ulong span = Math.Min(segments[end - 1].Last, (key << _shift) + ((1ul << _shift) - 1)) - start;
        int shift = 0;
        while (span >> shift >= 2 * (ulong)(end - first)) shift++;
        var region = new SegmentRegion(start, shift, buckets.Count, (uint)(span >> shift));
        _slots[SlotOf(key, _multiplier)] = region;
        int segment = first;
        for (uint bucket = 0; bucket <= region.LastBucket; bucket++)
        {
            while (segment < end - 1 && segments[segment].Last < start + ((ulong)bucket << shift)) segment++;
            buckets.Add(segment);
        }

        buckets.Add(end - 1);
        return segments[end - 1].Last >> _shift > key ? end - 1 : end;
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
            while (told < keys.Length && !taken[SlotOf(keys[told], multiplier)]) taken[SlotOf(keys[told++], multiplier)] = true;
            if (told == keys.Length) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(ulong key, ulong multiplier) => (int)(unchecked(key * multiplier) >> (64 - SlotBits));
}
