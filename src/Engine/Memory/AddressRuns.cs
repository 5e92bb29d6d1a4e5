namespace Tephra.Engine;

/// <summary>The readable runs of addresses: segments that touch are one, wherever their bytes lie in the file.</summary>
internal sealed class AddressRuns
{
    private readonly SortedAddresses _firsts;
    private readonly ulong[] _lasts;

    /// <summary>Joins segments that touch.</summary>
    public AddressRuns(ReadOnlySpan<MemorySegment> segments)
    {
        var firsts = new List<ulong>();
        var lasts = new List<ulong>();
        for (int i = 0; i < segments.Length; i++)
        {
            ref readonly MemorySegment segment = ref segments[i];
            // The last address of all has none behind it.
            if (i > 0 && segments[i - 1].Last == segment.First - 1)
            {
                lasts[^1] = segment.Last;
                continue;
            }

            firsts.Add(segment.First);
            lasts.Add(segment.Last);
        }

        _firsts = new SortedAddresses([.. firsts]);
        _lasts = [.. lasts];
    }

    /// <summary>Finds the run that holds an address, or else the first one after it.</summary>
    public bool TryFind(ulong address, out AddressRange range)
    {
        int i = _firsts.FindAtOrBefore(address);
        if (i < 0 || _lasts[i] < address)
            i++;
        if (i >= _lasts.Length)
        {
            range = default;
            return false;
        }

        range = new AddressRange(_firsts[i], _lasts[i]);
        return true;
    }
}
