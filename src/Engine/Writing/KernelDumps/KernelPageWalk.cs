using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Finds which pages of physical memory page tables lead to, half of the address space by half.</summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="settings">The form of the tables.</param>
/// <param name="directoryTableBase">The top table, as the dump's header states it.</param>
internal sealed class KernelPageWalk(PhysicalMemory physical, TranslationSettings settings, ulong directoryTableBase)
{
    private const int PageShift = 12;
    private const ulong Valid = 1;
    private const ulong KernelOf32Bit = 0x80000000; // MmSystemRangeStart without /3GB

    private readonly PageTableGeometry _geometry = new(settings.Format);

    /// <summary>All pages that addresses of the kernel lead to, and the tables that lead there; null where the dump does not hold the tables.</summary>
    public PageSet? FindKernelPages()
    {
        ulong end = 0;
        for (ulong page = 0; physical.TryFindPages(page, out ulong first, out ulong count); page = end)
            end = first + count;
        ulong root = _geometry.Root(directoryTableBase);
        var pages = new PageSet(end);
        if (!Holds(root >> PageShift))
            return null;
        pages.Add(root >> PageShift);
        // A table may stand in another's place, as the one that maps all tables does: each is followed once at each level.
        var seen = new PageSet[_geometry.Levels + 1];
        for (int level = 0; level < seen.Length; level++)
            seen[level] = new PageSet(end);
        bool found = false;
        Walk(root, _geometry.Levels, isKernel: true, (page, count) =>
        {
            found = true;
            for (ulong i = 0; i < count; i++)
                pages.Add(page + i);
            return true;
        }, (table, level) => (seen[level].Add(table), pages.Add(table)).Item1);
        return found ? pages : null;
    }

    /// <summary>Whether the dump holds any page that addresses of the current process lead to.</summary>
    public bool HoldsUserPages()
    {
        bool found = false;
        Walk(_geometry.Root(directoryTableBase), _geometry.Levels, isKernel: false, (page, _) => !(found |= Holds(page)), (table, _) => !found && Holds(table));
        return found;
    }

    private bool Holds(ulong page) => physical.TryFindPages(page, out ulong first, out _) && first == page;

    // "found" is told of pages and says whether to go on; "enter" of tables and says whether to follow them.
    private bool Walk(ulong table, int level, bool isKernel, Func<ulong, ulong, bool> found, Func<ulong, int, bool> enter)
    {
        (int first, int end) = EntriesOf(level, isKernel);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        for (int i = first; i < end; i++)
        {
            bytes.Clear();
            if (!physical.TryReadExactly(table + (ulong)(i * _geometry.EntrySize), bytes[.._geometry.EntrySize]))
                continue;
            ulong entry = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            if ((entry & Valid) == 0)
            {
                // A page in transition is out of its process's working set, but in memory still.
                if (level == 1 && entry != 0 && InvalidEntries.Read(settings, entry, inPrototype: false) is { Kind: InvalidEntryKind.Transition } transition
                    && !found(transition.Value, 1))
                    return false;
                continue;
            }

            PageTableEntryKind kind = _geometry.KindOf(entry, level);
            if (kind == PageTableEntryKind.Reserved)
                continue;
            ulong frame = _geometry.Frame(entry, level, kind);
            if (kind == PageTableEntryKind.Page)
            {
                if (!found(frame >> PageShift, 1ul << (_geometry.Shift(level) - PageShift)))
                    return false;
            }
            else if (enter(frame >> PageShift, level - 1) && !Walk(frame, level - 1, isKernel, found, enter))
            {
                return false;
            }
        }

        return true;
    }

    // The top table alone is divided among the halves.
    private (int First, int End) EntriesOf(int level, bool isKernel)
    {
        int shift = _geometry.Shift(level);
        int all = level == _geometry.Levels ? 1 << (_geometry.AddressBits - shift) : 1 << (_geometry.Shift(level + 1) - shift);
        if (level < _geometry.Levels)
            return (0, all);
        int half = _geometry.AddressBits == 32 ? (int)(KernelOf32Bit >> shift) : all / 2;
        return isKernel ? (half, all) : (0, half);
    }
}
