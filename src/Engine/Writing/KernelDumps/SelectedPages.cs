namespace Tephra.Engine;

/// <summary>Those pages of a dump that another one is to hold.</summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="selection">The pages that are wanted; null for all.</param>
internal sealed class SelectedPages(PhysicalMemory physical, PageSet? selection)
{
    /// <summary>The runs of pages, ascending.</summary>
    public IEnumerable<(ulong First, ulong Count)> Runs => RunsFrom(0);

    /// <summary>How many pages there are.</summary>
    public ulong Count
    {
        get
        {
            ulong count = 0;
            foreach ((_, ulong pages) in Runs)
                count += pages;
            return count;
        }
    }

    /// <summary>The runs of pages at or after one, ascending.</summary>
    public IEnumerable<(ulong First, ulong Count)> RunsFrom(ulong page)
    {
        while (TryFind(page, out ulong first, out ulong count))
        {
            yield return (first, count);
            page = first + count;
        }
    }

    /// <summary>Reads pages, all of which are there.</summary>
    public void Read(ulong address, Span<byte> destination)
    {
        if (!physical.TryReadExactly(address, destination))
            throw new IOException($"physical memory at 0x{address:x} is described by the dump, but can't be read");
    }

    private bool TryFind(ulong page, out ulong first, out ulong count)
    {
        while (physical.TryFindPages(page, out first, out count))
        {
            if (selection is null)
                return true;
            if (selection.Find(first) is not { } wanted)
                return false;
            if (wanted < first + count)
            {
                ulong end = Math.Min(first + count, selection.FindEnd(wanted));
                (first, count) = (wanted, end - wanted);
                return true;
            }

            page = wanted;
        }

        return false;
    }
}
