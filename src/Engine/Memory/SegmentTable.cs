using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>
/// Segments in ascending order, found with a step or two. Memory lies in clusters with wide holes between them; each cluster is cut into as many
/// equal buckets as it has segments, or up to twice as many, and a bucket knows the segment that its first address lies in or behind.
/// </summary>
internal sealed class SegmentTable
{
    // Steps through segments in one bucket: more of them are halved first.
    private const int MostSteps = 4;

    private readonly MemorySegment[] _segments;
    private readonly SortedAddresses _clusters;
    private readonly Cluster[] _scales;
    private readonly int[] _buckets;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    public SegmentTable(ReadOnlySpan<MemorySegment> segments)
    {
        _segments = segments.ToArray();
        int[] starts = FindClusters(segments);
        _clusters = new SortedAddresses([.. starts.Select(start => _segments[start].First)]);
        _scales = new Cluster[starts.Length];
        var buckets = new List<int>(2 * segments.Length);
        for (int i = 0; i < starts.Length; i++)
            _scales[i] = AddCluster(buckets, starts[i], i + 1 < starts.Length ? starts[i + 1] : segments.Length);
        _buckets = [.. buckets];
    }

    /// <summary>How many there are.</summary>
    public int Count => _segments.Length;

    /// <summary>The segment at an index.</summary>
    public ref readonly MemorySegment this[int index] => ref _segments[index];

    /// <summary>The index of the last segment that does not begin above <paramref name="address"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindAtOrBefore(ulong address)
    {
        int found = _clusters.FindAtOrBefore(address);
        if (found < 0)
            return -1;
        ref readonly Cluster cluster = ref _scales[found];
        int bucket = cluster.FirstBucket + (int)Math.Min((address - cluster.First) >> cluster.Shift, (ulong)cluster.LastBucket);
        int low = _buckets[bucket], high = _buckets[bucket + 1];
        if (high - low > MostSteps)
            return Halve(low, high, address);
        while (low < high && _segments[low + 1].First <= address) low++;
        return low;
    }

    private int Halve(int low, int high, ulong address)
    {
        while (low < high)
        {
            int middle = low + ((high - low + 1) >> 1);
            if (_segments[middle].First <= address) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The indexes of the first segments of clusters: the widest distances between neighbours part them.</summary>
    private static int[] FindClusters(ReadOnlySpan<MemorySegment> segments)
    {
        if (segments.IsEmpty)
            return [];
        var widest = new PriorityQueue<int, ulong>();
        for (int i = 1; i < segments.Length; i++)
        {
            ulong distance = segments[i].First - segments[i - 1].First;
            if (widest.Count < SortedAddresses.NodeKeys - 1) widest.Enqueue(i, distance);
            else if (widest.TryPeek(out _, out ulong least) && distance > least) widest.EnqueueDequeue(i, distance);
        }

        return [0, .. widest.UnorderedItems.Select(item => item.Element).Order()];
    }

    /// <summary>Adds the buckets of a cluster, and one more that ends the last of them.</summary>
    private Cluster AddCluster(List<int> buckets, int start, int end)
    {
        ulong first = _segments[start].First;
        ulong span = _segments[end - 1].First - first;
        int shift = 0;
        while (span >> shift >= 2 * (ulong)(end - start)) shift++;
        var cluster = new Cluster(first, shift, buckets.Count, (int)(span >> shift));
        int segment = start;
        for (int bucket = 0; bucket <= cluster.LastBucket; bucket++)
        {
            while (segment + 1 < end && _segments[segment + 1].First <= first + ((ulong)bucket << shift)) segment++;
            buckets.Add(segment);
        }

        buckets.Add(end - 1);
        return cluster;
    }

    private readonly record struct Cluster(ulong First, int Shift, int FirstBucket, int LastBucket);
}
