namespace Tephra.Oracle.Tests;

/// <summary>Sets of addresses, as ranges from a first to a last one.</summary>
internal static class Intervals
{
    /// <summary>The same addresses in ranges that ascend and neither overlap nor touch.</summary>
    public static IReadOnlyList<(ulong First, ulong Last)> Union(IEnumerable<(ulong First, ulong Last)> ranges)
    {
        var all = new List<(ulong First, ulong Last)>();
        foreach ((ulong first, ulong last) in ranges.OrderBy(range => range.First))
        {
            if (all.Count > 0 && (all[^1].Last == ulong.MaxValue || first <= all[^1].Last + 1))
                all[^1] = (all[^1].First, Math.Max(all[^1].Last, last));
            else
                all.Add((first, last));
        }

        return all;
    }

    /// <summary>What two sets have in common.</summary>
    public static IReadOnlyList<(ulong First, ulong Last)> Intersection(IReadOnlyList<(ulong First, ulong Last)> one, IReadOnlyList<(ulong First, ulong Last)> other)
    {
        var common = new List<(ulong First, ulong Last)>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            ulong first = Math.Max(one[i].First, other[j].First), last = Math.Min(one[i].Last, other[j].Last);
            if (first <= last)
                common.Add((first, last));
            if (one[i].Last < other[j].Last)
                i++;
            else
                j++;
        }

        return Union(common);
    }

    /// <summary>Whether a set has an address.</summary>
    public static bool Contain(IReadOnlyList<(ulong First, ulong Last)> ranges, ulong address)
    {
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (address < ranges[middle].First)
                high = middle - 1;
            else if (address > ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }
}
