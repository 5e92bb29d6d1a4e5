namespace Tephra.Engine;

/// <summary>Finds which pages of physical memory the kernel's half of the page tables leads to, and whether the other half leads to any.</summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="settings">The form of the tables.</param>
/// <param name="directoryTableBase">The top table, as the dump's header states it.</param>
/// <param name="pageFiles">Where tables may be that were paged out.</param>
/// <param name="poll">Is called now and then; what it throws ends the search.</param>
internal sealed class KernelPageWalk(PhysicalMemory physical, TranslationSettings settings, ulong directoryTableBase, PageFileSet pageFiles, Action poll)
{
    private readonly PageTableGeometry _geometry = new(settings.Format);
    private readonly PageTableWalker _walker = new(physical, settings, directoryTableBase, pageFiles);

    /// <summary>All pages that addresses of the kernel lead to, and the tables that lead there; null where the dump does not hold the tables.</summary>
    public PageSet? FindKernelPages()
    {
        var half = new PageTableHalf(physical, _geometry, isKernel: true, poll);
        var pages = new PageSet();
        bool found = false;
        foreach ((ulong first, ulong count) in half.Walk(_walker, _geometry.Root(directoryTableBase)))
        {
            found = true;
            foreach ((ulong run, ulong length) in Held(first, count))
                pages.AddRun(run, length);
        }

        pages.AddAll(half.Tables);
        return found ? pages : null;
    }

    /// <summary>Whether the dump holds any page that addresses of the current process lead to.</summary>
    public bool HoldsUserPages()
    {
        var half = new PageTableHalf(physical, _geometry, isKernel: false, poll);
        return half.Walk(_walker, _geometry.Root(directoryTableBase)).Any(pages => Held(pages.First, pages.Count).Any());
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
