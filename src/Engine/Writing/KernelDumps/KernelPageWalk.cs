using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Finds which pages of physical memory the kernel's half of the page tables leads to, and whether the other half leads to any.</summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="settings">The form of the tables.</param>
/// <param name="directoryTableBase">The top table, as the dump's header states it.</param>
internal sealed class KernelPageWalk(PhysicalMemory physical, TranslationSettings settings, ulong directoryTableBase)
{
    private const int PageShift = 12;
    private const ulong Valid = 1;
    private const ulong KernelOf32Bit = 0x80000000; // MmSystemRangeStart without /3GB

    private readonly PageTableGeometry _geometry = new(settings.Format);
    private readonly PageTableWalker _walker = new(physical, settings, directoryTableBase, PageFileSet.Empty);
    private PageSet _pages = new(0);
    private PageSet[] _followed = [];
    private bool _found;

    /// <summary>All pages that addresses of the kernel lead to, and the tables that lead there; null where the dump does not hold the tables.</summary>
    public PageSet? FindKernelPages()
    {
        ulong end = 0;
        while (physical.TryFindPages(end, out ulong first, out ulong count))
            end = first + count;
        ulong root = _geometry.Root(directoryTableBase);
        (_pages, _found) = (new PageSet(end), false);
        // A table may stand in another's place, as the one that maps all tables does: each is followed once at each level.
        _followed = new PageSet[_geometry.Levels];
        for (int level = 0; level < _followed.Length; level++)
            _followed[level] = new PageSet(end);
        _pages.Add(root >> PageShift);
        Walk(root, _geometry.Levels, 0);
        return _found ? _pages : null;
    }

    /// <summary>Whether the dump holds any page that addresses of the current process lead to.</summary>
    public bool HoldsUserPages() => HoldsUserPages(_geometry.Root(directoryTableBase), _geometry.Levels);

    private bool HoldsUserPages(ulong table, int level)
    {
        (int first, int end) = EntriesOf(level, isKernel: false);
        for (int i = first; i < end; i++)
        {
            ulong entry = Read(table, i);
            if ((entry & Valid) == 0 || _geometry.KindOf(entry, level) is var kind && kind == PageTableEntryKind.Reserved)
                continue;
            ulong frame = _geometry.Frame(entry, level, kind);
            bool isHeld = physical.TryFindPages(frame >> PageShift, out ulong found, out _) && found == frame >> PageShift;
            if (isHeld && (kind == PageTableEntryKind.Page || HoldsUserPages(frame, level - 1)))
                return true;
        }

        return false;
    }

    private void Walk(ulong table, int level, ulong address)
    {
        (int first, int end) = EntriesOf(level, isKernel: true);
        for (int i = first; i < end; i++)
        {
            ulong entry = Read(table, i);
            ulong at = address | ((ulong)i << _geometry.Shift(level));
            if (entry == 0)
                continue;
            if ((entry & Valid) == 0)
                Resolve(entry, level, at);
            else if (_geometry.KindOf(entry, level) is var kind && kind == PageTableEntryKind.Page)
                Add(_geometry.Frame(entry, level, kind), 1ul << (_geometry.Shift(level) - PageShift));
            else if (kind == PageTableEntryKind.Table)
                Follow(_geometry.Frame(entry, level, kind), level - 1, at);
        }
    }

    // What is not valid may still be in memory: in transition, or by way of a prototype. A table in a paging file leads to nothing here.
    private void Resolve(ulong entry, int level, ulong address)
    {
        if (level > 1)
        {
            if (InvalidEntries.Read(settings, entry, inPrototype: false) is { Kind: InvalidEntryKind.Transition } transition)
                Follow(transition.Value << PageShift, level - 1, address);
            return;
        }

        PageTablePath path = default;
        PageWalk walk = _walker.Walk(_geometry.AddressBits == 32 ? address : _geometry.SignExtend(address), ref path);
        if (walk.IsPage && walk.Location.IsPhysical)
            Add(walk.Location.Address, 1);
    }

    private void Follow(ulong table, int level, ulong address)
    {
        _pages.Add(table >> PageShift);
        if (_followed[level].Add(table >> PageShift))
            Walk(table, level, address);
    }

    private void Add(ulong frame, ulong count)
    {
        _found = true;
        for (ulong i = 0; i < count; i++)
            _pages.Add((frame >> PageShift) + i);
    }

    private ulong Read(ulong table, int index)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        return physical.TryReadExactly(table + (ulong)(index * _geometry.EntrySize), bytes[.._geometry.EntrySize]) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : 0;
    }

    // The top table alone is divided among the halves.
    private (int First, int End) EntriesOf(int level, bool isKernel)
    {
        int shift = _geometry.Shift(level);
        if (level < _geometry.Levels)
            return (0, 1 << (_geometry.Shift(level + 1) - shift));
        int all = 1 << (_geometry.AddressBits - shift);
        int half = _geometry.AddressBits == 32 ? (int)(KernelOf32Bit >> shift) : all / 2;
        return isKernel ? (half, all) : (0, half);
    }
}
