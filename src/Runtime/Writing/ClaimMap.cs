using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>
/// Ranges that don't overlap, in their order. They are kept in buckets, so that putting one between a million others
/// costs little; most come in order and go to the end.
/// </summary>
internal sealed class ClaimMap
{
    private const int BucketSize = 1024;

    private readonly List<List<Claim>> _buckets = [];

    /// <summary>Where the last one ends.</summary>
    public long End => _buckets.Count == 0 ? 0 : _buckets[^1][^1].End;

    /// <summary>Adds one that overlaps none.</summary>
    public void Add(Claim claim)
    {
        if (claim.Part.Length == 0) return;
        if (_buckets.Count == 0)
        {
            _buckets.Add([claim]);
            return;
        }

        var number = BucketOf(claim.Start);
        var bucket = _buckets[number];
        bucket.Insert(IndexIn(bucket, claim.Start), claim);
        if (bucket.Count <= BucketSize) return;
        // Those that come in order leave full buckets behind.
        var half = number == _buckets.Count - 1 ? BucketSize : BucketSize / 2;
        _buckets.Insert(number + 1, bucket.GetRange(half, bucket.Count - half));
        bucket.RemoveRange(half, bucket.Count - half);
    }

    /// <summary>Those that have bytes in a range, in their order.</summary>
    public IEnumerable<Claim> Overlapping(long start, long end)
    {
        if (_buckets.Count == 0 || start >= end) yield break;
        var number = BucketOf(start);
        var index = Math.Max(0, IndexIn(_buckets[number], start) - 1);
        if (index == 0 && number > 0 && _buckets[number][0].Start > start) (number, index) = (number - 1, _buckets[number - 1].Count - 1);
        for (; number < _buckets.Count; number++, index = 0)
        {
            for (; index < _buckets[number].Count; index++)
            {
                var claim = _buckets[number][index];
                if (claim.Start >= end) yield break;
                if (claim.End > start) yield return claim;
            }
        }
    }

    // The last bucket that begins at or before a position.
    private int BucketOf(long start)
    {
        var (low, high) = (0, _buckets.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_buckets[middle][0].Start <= start) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    // Where the first one that begins behind a position stands.
    private static int IndexIn(List<Claim> bucket, long start)
    {
        var claims = CollectionsMarshal.AsSpan(bucket);
        var (low, high) = (0, claims.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (claims[middle].Start <= start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
