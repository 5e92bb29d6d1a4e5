using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>
/// One half of page tables, the kernel's or that of processes, gone through for every page it leads to. Tables may lead in circles, as the one that
/// maps all tables does, and large pages may be named many times: each is taken once at each level, however many roots lead to it.
/// </summary>
/// <param name="physical">What the dump holds.</param>
/// <param name="geometry">The form of the tables.</param>
/// <param name="isKernel">Which half.</param>
/// <param name="poll">Is called with every table; what it throws ends the walk.</param>
internal sealed class PageTableHalf(PhysicalMemory physical, PageTableGeometry geometry, bool isKernel, Action poll)
{
    private const int PageShift = 12;
    private const ulong KernelOf32Bit = 0x80000000; // MmSystemRangeStart without /3GB

    // Of each level at most one table is being gone through.
    private readonly Table[] _tables = [.. Enumerable.Range(0, geometry.Levels + 1).Select(_ => new Table(new byte[PhysicalMemory.PageSize]))];
    private readonly PageSet[] _followed = [.. Enumerable.Range(0, geometry.Levels).Select(_ => new PageSet())];
    private readonly HashSet<(int Level, PageLocation Table)> _followedElsewhere = [];
    private readonly HashSet<(int Level, ulong Frame)> _large = [];

    /// <summary>The tables in physical memory that were gone through.</summary>
    public PageSet Tables { get; } = new();

    /// <summary>The pages below a root, of those that no root before it led to: the first of each run, and how many. The dump may not hold all of them.</summary>
    /// <param name="walker">Says where entries lead to.</param>
    /// <param name="root">Physical address of the top table.</param>
    public IEnumerable<(ulong First, ulong Count)> Walk(PageTableWalker walker, ulong root)
    {
        Enter(walker, geometry.Levels, new PageLocation(root));
        for (int level = geometry.Levels; level <= geometry.Levels;)
        {
            if (!_tables[level].TryRead(geometry.EntrySize, out ulong entry))
            {
                level++;
                continue;
            }

            PageWalk next = entry == 0 ? default : walker.Next(entry, level);
            if (next.IsTable && TryFollow(next.Location, level - 1))
                Enter(walker, --level, next.Location);
            else if (entry != 0 && next.IsPage && next.Location.IsPhysical && (level == 1 || TryTakeLarge(next, level)))
                yield return (next.Location.Address >> PageShift, 1ul << (next.Shift - PageShift));
        }
    }

    // Of those that the dump holds nothing of there may be more than it has pages.
    private bool TryTakeLarge(PageWalk page, int level) =>
        physical.TryFindPages(page.Location.Address >> PageShift, out ulong first, out _)
        && first < (page.Location.Address + (1ul << page.Shift)) >> PageShift
        && _large.Add((level, page.Location.Address));

    // A table that the dump does not hold leads nowhere; so there are never more than pages, and slots of page files.
    private bool TryFollow(PageLocation table, int level) => table.IsPhysical
        ? physical.Contains(table.Address >> PageShift) && _followed[level].Add(table.Address >> PageShift)
        : _followedElsewhere.Add((level, table));

    private void Enter(PageTableWalker walker, int level, PageLocation table)
    {
        poll();
        if (table.IsPhysical && physical.Contains(table.Address >> PageShift))
            Tables.Add(table.Address >> PageShift);
        (int first, int end) = EntriesOf(level);
        _tables[level].Fill(walker, table.Plus((ulong)(first * geometry.EntrySize)), (end - first) * geometry.EntrySize);
    }

    // The top table alone is divided among the halves.
    private (int First, int End) EntriesOf(int level)
    {
        int shift = geometry.Shift(level);
        if (level < geometry.Levels)
            return (0, 1 << (geometry.Shift(level + 1) - shift));
        int all = 1 << (geometry.AddressBits - shift);
        int half = geometry.AddressBits == 32 ? (int)(KernelOf32Bit >> shift) : all / 2;
        return isKernel ? (half, all) : (0, half);
    }

    private sealed class Table(byte[] bytes)
    {
        private int _next, _end;

        public void Fill(PageTableWalker walker, PageLocation start, int length) => (_next, _end) = (0, walker.Read(start, bytes.AsSpan(0, length)));

        public bool TryRead(int size, out ulong entry)
        {
            entry = 0;
            if (_next + size > _end)
                return false;
            ReadOnlySpan<byte> at = bytes.AsSpan(_next);
            entry = size == sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at);
            _next += size;
            return true;
        }
    }
}
