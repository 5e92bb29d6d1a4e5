namespace Tephra.Engine;

/// <summary>Addresses that are asked for, however often, as ranges that neither overlap nor touch.</summary>
internal sealed class MemorySelection
{
    private readonly List<AddressRange> _ranges = [];
    private bool _isSorted = true;

    /// <summary>Asks for a range.</summary>
    public void Add(AddressRange range)
    {
        _isSorted &= _ranges.Count == 0 || (_ranges[^1].Last < range.First && range.First.Value - _ranges[^1].Last.Value > 1);
        _ranges.Add(range);
    }

    /// <summary>Asks for some bytes; those that would pass the end of the address space are none.</summary>
    public void Add(VirtualAddress start, ulong length)
    {
        if (length > 0)
            Add(new AddressRange(start, start.Value + Math.Min(length - 1, ulong.MaxValue - start.Value)));
    }

    /// <summary>The ranges, ascending.</summary>
    public IReadOnlyList<AddressRange> Ranges
    {
        get
        {
            if (!_isSorted)
                Sort();
            return _ranges;
        }
    }

    /// <summary>Whether an address is asked for.</summary>
    public bool Contains(ulong address)
    {
        IReadOnlyList<AddressRange> ranges = Ranges;
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (address < ranges[middle].First.Value)
                high = middle - 1;
            else if (address > ranges[middle].Last.Value)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private void Sort()
    {
        _ranges.Sort((one, other) => one.First.CompareTo(other.First));
        int count = 0;
        foreach (AddressRange range in _ranges.ToArray())
        {
            if (count > 0 && (_ranges[count - 1].Last.Value == ulong.MaxValue || range.First.Value <= _ranges[count - 1].Last.Value + 1))
            {
                if (range.Last > _ranges[count - 1].Last)
                    _ranges[count - 1] = _ranges[count - 1] with { Last = range.Last };
            }
            else
            {
                _ranges[count++] = range;
            }
        }

        _ranges.RemoveRange(count, _ranges.Count - count);
        _isSorted = true;
    }
}
