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
    private readonly SegmentRegions _regions;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    public SegmentTable(ReadOnlySpan<MemorySegment> segments)
    {
        Count = segments.Length;
        // Behind the last segment stands one that holds no address, so that there always is a next one.
        _segments = [.. segments, new MemorySegment(ulong.MaxValue, 0, 0)];
        _regions = new SegmentRegions(segments);
        _buckets = _regions.FillBuckets(segments);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The segment at an index.</summary>
    public ref readonly MemorySegment this[int index] => ref _segments[index];

    /// <summary>The segment that holds an address. A null reference where none does, and where many begin in its bucket: <see cref="Find"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly MemorySegment FindAtOnce(ulong address)
    {
        ref int first = ref BucketOf(address);
        if (Unsafe.IsNullRef(ref first))
            return ref Unsafe.NullRef<MemorySegment>();
        ref MemorySegment segment = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_segments), first);
        segment = ref Unsafe.Add(ref segment, segment.Last < address ? 1 : 0);
        return ref Holds(in segment, address) ? ref segment : ref Unsafe.NullRef<MemorySegment>();
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
        ref readonly SegmentRegion region = ref _regions.Of(address);
        // Below the region's first address it is too large a number.
        ulong bucket = unchecked(address - region.First) >> region.Shift;
        if (bucket > region.LastBucket)
            return ref Unsafe.NullRef<int>();
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), unchecked(region.FirstBucket + (nint)bucket));
    }
}
