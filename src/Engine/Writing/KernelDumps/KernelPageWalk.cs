namespace Tephra.Engine;

/// <summary>Finds which pages of physical memory the kernel's half of page tables leads to, and whether the other half leads to more.</summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="settings">The form of the tables.</param>
/// <param name="directoryTableBases">The top tables, as the dump's header and the processes state them.</param>
/// <param name="pageFiles">Where tables may be that were paged out.</param>
/// <param name="poll">Is called now and then; what it throws ends the search.</param>
internal sealed class KernelPageWalk(
    PhysicalMemory physical, TranslationSettings settings, IEnumerable<ulong> directoryTableBases, PageFileSet pageFiles, Action poll)
{
    private readonly PageTableGeometry _geometry = new(settings.Format);

    /// <summary>All pages that addresses of the kernel lead to, and the tables that lead there; null where the dump does not hold the tables.</summary>
    public PageSet? FindKernelPages()
    {
        var half = new PageTableHalf(physical, _geometry, isKernel: true, poll);
        var pages = new PageSet();
        bool found = false;
        foreach ((ulong first, ulong count) in Walk(half))
        {
            found = true;
            foreach ((ulong run, ulong length) in Held(first, count))
                pages.AddRun(run, length);
        }

        pages.AddAll(half.Tables);
        return found ? pages : null;
    }

    /// <summary>Whether the dump holds any page that addresses of processes lead to, and those of the kernel do not: some pages are shared.</summary>
    /// <param name="kernel">What <see cref="FindKernelPages"/> found.</param>
    public bool HoldsUserPages(PageSet? kernel)
    {
        foreach ((ulong first, ulong count) in Walk(new PageTableHalf(physical, _geometry, isKernel: false, poll)))
        {
            foreach ((ulong run, ulong length) in Held(first, count))
            {
                if (kernel is null || kernel.FindEnd(run) < run + length)
                    return true;
            }
        }

        return false;
    }

    private IEnumerable<(ulong First, ulong Count)> Walk(PageTableHalf half)
    {
        var seen = new HashSet<ulong>();
        foreach (ulong directoryTableBase in directoryTableBases)
        {
            ulong root = _geometry.Root(directoryTableBase);
            if (!seen.Add(root))
                continue;
            foreach ((ulong, ulong) pages in half.Walk(new PageTableWalker(physical, settings, directoryTableBase, pageFiles), root))
                yield return pages;
        }
    }

    private IEnumerable<(ulong First, ulong Count)> Held(ulong page, ulong count)
    {
        ulong end = page + count;
        while (page < end && physical.TryFindPages(page, out ulong first, out ulong length) && first < end)
        {
            length = Math.Min(length, end - first);
            yield return (first, length);
            page = first + length;
        }
    }
}
