using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>
/// Segments in ascending order, found in three loads and without a branch to mispredict: an address's region leads to its bucket, the bucket to
/// the first segment that reaches it. Where one more segment begins in the bucket, it is that one or the next; where many do, they are halved.
/// </summary>
internal sealed class SegmentTable
{
    private readonly MemorySegment[] _segments;
    private readonly int[] _buckets;
    private readonly SegmentRegion[] _regions;
    private readonly ulong _multiplier;
    private readonly int _shift;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    public SegmentTable(ReadOnlySpan<MemorySegment> segments)
    {
        Count = segments.Length;
        // Behind the last segment stands one that holds no address, so that there always is a next one.
        _segments = [.. segments, new MemorySegment(ulong.MaxValue, 0, 0)];
        var regions = new SegmentRegions(segments);
        _buckets = regions.FillBuckets(segments);
        (_regions, _shift, _multiplier) = (regions.Slots, regions.Shift, regions.Multiplier);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The segment at an index.</summary>
    public ref readonly MemorySegment this[int index] => ref _segments[index];

    /// <summary>Finds at once where in the dump bytes lie that one segment holds; where many begin close together, it may say that none does.</summary>
    /// <param name="address">The first address.</param>
    /// <param name="count">How many bytes, at least 1.</param>
    /// <param name="offset">Receives bytes from the start of the dump.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLocate(ulong address, int count, out long offset)
    {
        offset = 0;
        ref int first = ref BucketOf(address);
        if (Unsafe.IsNullRef(ref first))
            return false;
        ref MemorySegment segment = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_segments), first);
        segment = ref Unsafe.Add(ref segment, segment.Last < address ? 1 : 0);
        if (!Holds(in segment, address))
            return false;
        // The address lies in the segment, and the segment in the dump.
        offset = unchecked(segment.FileOffset + (long)(address - segment.First));
        return unchecked(segment.Last - address >= (ulong)count - 1);
    }

    /// <summary>The index of the segment that holds an address, or -1.</summary>
    public int Find(ulong address)
    {
        ref int first = ref BucketOf(address);
        if (Unsafe.IsNullRef(ref first))
            return -1;
        int low = first;
        // Behind a bucket's first segment stands the next bucket's.
        for (int high = Unsafe.Add(ref first, 1); low < high;)
        {
            int middle = low + ((high - low) >> 1);
            if (_segments[middle].Last < address) low = middle + 1;
            else high = middle;
        }

        return Holds(in _segments[low], address) ? low : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(in MemorySegment segment, ulong address) => segment.First <= address && address <= segment.Last;

    /// <summary>The bucket of an address, a null reference where it has none. Regions state buckets that are there, and buckets segments that are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int BucketOf(ulong address)
    {
        ref SegmentRegion region = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_regions), SegmentRegions.SlotOf(address, _shift, _multiplier));
        // Below the region's first address it is too large a number.
        ulong bucket = unchecked(address - region.First) >> region.Shift;
        if (bucket > region.LastBucket)
            return ref Unsafe.NullRef<int>();
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), unchecked(region.FirstBucket + (nint)bucket));
    }
}
