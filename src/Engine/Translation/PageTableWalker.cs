using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>
/// Walks page tables, in physical memory and, where tables were paged out themselves, in paging files. Keeps nothing between calls, so that
/// many threads may walk at once; allocates nothing where all entries are valid.
/// </summary>
internal sealed class PageTableWalker
{
    // The table that tells where a prototype entry is may have been paged out by way of another. Deeper than this, entries lead in a circle.
    private const int MostPrototypes = 4;

    private const ulong Valid = 1;
    private const int PageShift = 12;

    private readonly PhysicalMemory _physical;
    private readonly TranslationSettings _settings;
    private readonly PageFileSet _pageFiles;
    private readonly ulong _root;
    private readonly VirtualStore? _store;

    /// <summary>Walks from a root.</summary>
    public PageTableWalker(PhysicalMemory physical, TranslationSettings settings, PhysicalAddress directoryTableBase, PageFileSet pageFiles)
    {
        _physical = physical;
        _settings = settings;
        _pageFiles = pageFiles;
        Geometry = new PageTableGeometry(settings.Format);
        _root = Geometry.Root(directoryTableBase.Value);
        if (settings.CompressedMemory is { } options && VirtualStoreLayout.Of(settings) is { } layout)
        {
            // What leads to compressed pages is not compressed itself.
            TranslationSettings plain = settings with { CompressedMemory = null };
            _store = new VirtualStore(layout, options, Open(directoryTableBase.Value), Open);
            TranslatedMemory Open(ulong root) => new(physical, plain, root, pageFiles);
        }
    }

    /// <summary>How the tables are built.</summary>
    public PageTableGeometry Geometry { get; }

    /// <summary>Finds where an address is.</summary>
    /// <param name="address">An address of this machine.</param>
    /// <param name="path">The tables of the walk before, and then of this one.</param>
    public PageWalk Walk(ulong address, ref PageTablePath path) => Walk(address, ref path, prototypes: 0);

    /// <summary>Where an entry of a level leads to: a page, the table of the next level, or nowhere.</summary>
    public PageWalk Next(ulong entry, int level) => Next(entry, level, prototypes: 0);

    /// <summary>Copies bytes up to the first that is not there.</summary>
    public int Read(PageLocation location, Span<byte> destination)
    {
        if (location.IsPhysical)
            return _physical.Read(location.Address, destination);
        return _pageFiles.Contains(location.PageFile)
            ? _pageFiles.Read(location.PageFile, location.Address, destination)
            : ReadCompressed(location, destination);
    }

    /// <summary>How many bytes of a page in a paging file, or in the store of compressed memory, there are.</summary>
    public int Available(PageLocation page) => _pageFiles.Contains(page.PageFile) ? _pageFiles.Available(page.PageFile, page.Slot) : PhysicalMemory.PageSize;

    /// <summary>Why the bytes at a location can't be read.</summary>
    public static MemoryFault Missing(PageLocation location, PageTableLevel level = PageTableLevel.None) => location.IsPhysical
        ? new MemoryFault(MemoryFaultKind.NotInDump, level, location.Address)
        : new MemoryFault(MemoryFaultKind.PastPageFile, level, PageFile: location.PageFile, Slot: location.Slot);

    private PageWalk Walk(ulong address, ref PageTablePath path, int prototypes)
    {
        for (int level = path.Resume(address, Geometry, _root); ; level--)
        {
            PageLocation at = path[level].Plus(Geometry.EntryOffset(address, level));
            if (!TryReadEntry(at, out ulong entry))
                return PageWalk.Failed(Missing(at, (PageTableLevel)level), MissingShift(at, level));
            PageWalk next = Next(entry, level, prototypes);
            if (!next.IsTable)
                return next;
            path.Enter(next.Location);
        }
    }

    private PageWalk Next(ulong entry, int level, int prototypes) =>
        (entry & Valid) != 0 ? Follow(entry, level) : Resolve(entry, level, inPrototype: false, prototypes);

    private PageWalk Follow(ulong entry, int level)
    {
        PageTableEntryKind kind = Geometry.KindOf(entry, level);
        return kind == PageTableEntryKind.Reserved
            ? NotPresent(level)
            : PageWalk.To(new PageLocation(Geometry.Frame(entry, level, kind)), Geometry.Shift(level), kind == PageTableEntryKind.Table);
    }

    /// <summary>An entry that the processor does not take. Tables are paged out as pages are.</summary>
    private PageWalk Resolve(ulong value, int level, bool inPrototype, int prototypes)
    {
        // Most of every address space; answered without looking at the entry's form.
        if (value == 0)
            return NotPresent(level);
        InvalidEntry entry = InvalidEntries.Read(_settings, value, inPrototype);
        return entry.Kind switch
        {
            InvalidEntryKind.NotPresent => NotPresent(level),
            InvalidEntryKind.Transition => Found(new PageLocation(entry.Value << PageShift), level),
            InvalidEntryKind.PageFile => InPageFile(entry.PageFile, entry.Value, level),
            InvalidEntryKind.Prototype => prototypes < MostPrototypes ? ByPrototype(entry.Value, level, prototypes + 1) : Failed(MemoryFaultKind.Vad, level),
            InvalidEntryKind.DemandZero => Failed(MemoryFaultKind.DemandZero, level),
            InvalidEntryKind.MappedFile => Failed(MemoryFaultKind.MappedFile, level),
            InvalidEntryKind.Vad => Failed(MemoryFaultKind.Vad, level),
            _ => Failed(MemoryFaultKind.UnsupportedBuild, level),
        };
    }

    private PageWalk ByPrototype(ulong address, int level, int prototypes)
    {
        if (!Geometry.TryCanonicalize(address, out address))
            return NotPresent(level);
        PageTablePath path = default;
        PageWalk walk = Walk(address, ref path, prototypes);
        if (!walk.IsPage)
            return PageWalk.Failed(walk.Fault with { Level = (PageTableLevel)level }, Geometry.Shift(level));
        PageLocation at = walk.Location.Plus(address & ((1ul << walk.Shift) - 1));
        if (!TryReadEntry(at, out ulong entry))
            return PageWalk.Failed(Missing(at, (PageTableLevel)level), Geometry.Shift(level));
        return (entry & Valid) != 0
            ? Found(new PageLocation(Geometry.Frame(entry, 1, PageTableEntryKind.Page)), level)
            : Resolve(entry, level, inPrototype: true, prototypes);
    }

    private PageWalk InPageFile(int number, ulong slot, int level)
    {
        MemoryFaultKind fault =
            _pageFiles.Holds(number, slot) ? MemoryFaultKind.None
            : _pageFiles.Contains(number) ? MemoryFaultKind.PastPageFile
            : number != _settings.VirtualStore ? MemoryFaultKind.NoPageFile
            : _settings.CompressedMemory is not null && _store is null ? MemoryFaultKind.UnsupportedBuild
            : _store?.Find(number, slot) is null ? MemoryFaultKind.Compressed
            : MemoryFaultKind.None;
        return fault == MemoryFaultKind.None
            ? Found(new PageLocation(slot << PageShift, number), level)
            : PageWalk.Failed(new MemoryFault(fault, (PageTableLevel)level, PageFile: number, Slot: slot), Geometry.Shift(level));
    }

    private int ReadCompressed(PageLocation location, Span<byte> destination)
    {
        if (_store?.Find(location.PageFile, location.Slot) is not { } page)
            return 0;
        ReadOnlySpan<byte> rest = page.AsSpan((int)(location.Address % PhysicalMemory.PageSize));
        int count = Math.Min(rest.Length, destination.Length);
        rest[..count].CopyTo(destination);
        return count;
    }

    /// <summary>A page where the entry is of the lowest level, else a table: large pages are never paged out.</summary>
    private PageWalk Found(PageLocation location, int level) => PageWalk.To(location, Geometry.Shift(level), isTable: level > 1);

    private PageWalk NotPresent(int level) => Failed(MemoryFaultKind.NotPresent, level);

    private PageWalk Failed(MemoryFaultKind kind, int level) => PageWalk.Failed(new MemoryFault(kind, (PageTableLevel)level), Geometry.Shift(level));

    /// <summary>How much of the address space an entry that can't be read stands for: all of its table's, where the whole table is missing.</summary>
    private int MissingShift(PageLocation at, int level)
    {
        if (level == Geometry.Levels || !at.IsPhysical)
            return Geometry.Shift(level);
        ulong page = at.Address >> PageShift;
        bool partly = _physical.TryFindPages(page, out ulong first, out _) && first <= page;
        return Geometry.Shift(partly ? level : level + 1);
    }

    private bool TryReadEntry(PageLocation at, out ulong entry)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        int size = Geometry.EntrySize;
        bool read = Read(at, bytes[..size]) == size;
        entry = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return read;
    }
}
