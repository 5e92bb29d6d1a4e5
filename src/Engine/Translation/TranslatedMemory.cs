namespace Tephra.Engine;

/// <summary>
/// The virtual memory of a process or of the kernel, found through the page tables that a dump of physical memory holds, and in paging
/// files where pages or tables are there. Safe to read from many threads; reading what is in memory allocates nothing.
/// </summary>
public sealed class TranslatedMemory : AddressSpace
{
    private readonly PageTableWalker _walker;
    private readonly PageTableRanges _ranges;
    private readonly PhysicalAddress _root;

    /// <summary>Memory below a top table.</summary>
    /// <param name="physical">What the dump holds.</param>
    /// <param name="settings">What is known of the system.</param>
    /// <param name="directoryTableBase">The top table, as the dump's header or a process states it: bits that are no address don't matter.</param>
    /// <param name="pageFiles">The paging files that belong to the dump; none if null.</param>
    public TranslatedMemory(PhysicalMemory physical, TranslationSettings settings, PhysicalAddress directoryTableBase, PageFileSet? pageFiles = null)
    {
        ArgumentNullException.ThrowIfNull(physical);
        ArgumentNullException.ThrowIfNull(settings);
        pageFiles ??= PageFileSet.Empty;
        _walker = new PageTableWalker(physical, settings, directoryTableBase, pageFiles);
        _ranges = new PageTableRanges(_walker, physical);
        _root = _walker.Geometry.Root(directoryTableBase.Value);
        Settings = settings;
    }

    /// <summary>What is known of the system.</summary>
    public TranslationSettings Settings { get; }

    /// <inheritdoc/>
    public override int Read(VirtualAddress address, Span<byte> destination)
    {
        PageTablePath path = default;
        int done = 0;
        while (done < destination.Length)
        {
            ulong next = unchecked(address.Value + (ulong)done);
            // "next < address": the read passed the end of the address space.
            if (next < address.Value || !_walker.Geometry.TryCanonicalize(next, out ulong at))
                break;
            PageWalk walk = _walker.Walk(at, ref path);
            if (!walk.IsPage)
                break;
            ulong size = 1ul << walk.Shift;
            ulong offset = at & (size - 1);
            int count = (int)Math.Min(size - offset, (ulong)(destination.Length - done));
            int read = _walker.Read(walk.Location.Plus(offset), destination.Slice(done, count));
            done += read;
            if (read < count)
                break;
        }

        return done;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Absent tables are passed over as a whole. The search ends after 64 million entries in a row that lead to nothing the dump holds, and a
    /// run after 16 million pages: only damaged tables, which lead in circles, have more.
    /// </remarks>
    public override bool TryFindRange(VirtualAddress address, out AddressRange range) => _ranges.TryFind(address.Value, out range);

    /// <inheritdoc/>
    public override MemoryFault Explain(VirtualAddress address)
    {
        if (!TryWalk(address, out PageWalk walk, out ulong offset, out _))
            return new MemoryFault(MemoryFaultKind.NonCanonical);
        if (!walk.IsPage)
            return walk.Fault;
        Span<byte> one = stackalloc byte[1];
        PageLocation location = walk.Location.Plus(offset);
        return _walker.Read(location, one) == 1 ? default : PageTableWalker.Missing(location);
    }

    /// <summary>Where an address leads, whether or not the dump holds what is there.</summary>
    /// <param name="address">The address.</param>
    public Translation Translate(VirtualAddress address) =>
        TryWalk(address, out PageWalk walk, out ulong offset, out _) ? ToTranslation(walk, offset) : NonCanonical;

    /// <summary>Where an address leads, and the entries that lead there.</summary>
    /// <param name="address">The address.</param>
    /// <param name="offsets">
    /// Receives physical addresses, as many as fit: the top table's, then that of the entry in each table, and last that of the byte itself. It
    /// ends early where a table is not in physical memory, or the byte is not.
    /// </param>
    /// <param name="count">Receives how many there are, more than <paramref name="offsets"/> takes where it is too short.</param>
    public Translation Translate(VirtualAddress address, Span<PhysicalAddress> offsets, out int count)
    {
        count = 0;
        if (!TryWalk(address, out PageWalk walk, out ulong offset, out PageTablePath path))
            return NonCanonical;
        Add(_root, offsets, ref count);
        int level = _walker.Geometry.Levels;
        while (level >= path.Lowest && path[level].IsPhysical)
        {
            Add(path[level].Plus(_walker.Geometry.EntryOffset(address.Value, level)).Address, offsets, ref count);
            level--;
        }

        Translation translation = ToTranslation(walk, offset);
        if (level < path.Lowest && translation.PhysicalAddress is { } last)
            Add(last, offsets, ref count);
        return translation;
    }

    private static Translation NonCanonical => new(null, null, 0, new MemoryFault(MemoryFaultKind.NonCanonical));

    private static void Add(PhysicalAddress address, Span<PhysicalAddress> offsets, ref int count)
    {
        if (count < offsets.Length)
            offsets[count] = address;
        count++;
    }

    private static Translation ToTranslation(PageWalk walk, ulong offset)
    {
        if (!walk.IsPage)
            return new Translation(null, null, 0, walk.Fault);
        PageLocation location = walk.Location.Plus(offset);
        return location.IsPhysical
            ? new Translation(location.Address, null, 0, default)
            : new Translation(null, location.PageFile, location.Address, default);
    }

    private bool TryWalk(VirtualAddress address, out PageWalk walk, out ulong offset, out PageTablePath path)
    {
        path = default;
        if (!_walker.Geometry.TryCanonicalize(address.Value, out ulong at))
        {
            (walk, offset) = (default, 0);
            return false;
        }

        walk = _walker.Walk(at, ref path);
        offset = at & ((1ul << walk.Shift) - 1);
        return true;
    }
}
