namespace Tephra.Engine;

/// <summary>Levels, sizes and the bits of valid entries, as the processor's manual states them.</summary>
internal sealed class PageTableGeometry
{
    private const int PageShift = 12;
    private const ulong LargePage = 0x80;
    private const ulong ArmNotLargePage = 2;
    private const ulong X86LargeFrame = 0xFFC00000;
    private const ulong X86HighFrame = 0x1FE000; // PSE-36: bits 13 to 20 of a 4 MB entry are bits 32 to 39 of the address.
    private const int X86HighFrameShift = 19;

    private readonly PageTableFormat _format;
    private readonly ulong _frameMask;
    private readonly ulong _rootMask;
    private readonly int _indexBits;

    /// <summary>The geometry of a format.</summary>
    public PageTableGeometry(PageTableFormat format)
    {
        _format = format;
        (Levels, AddressBits, EntrySize, _indexBits) = format switch
        {
            PageTableFormat.X86 => (2, 32, 4, 10),
            PageTableFormat.X86Pae => (3, 32, 8, 9),
            PageTableFormat.X64 or PageTableFormat.Arm64 => (4, 48, 8, 9),
            PageTableFormat.X64FiveLevels => (5, 57, 8, 9),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        _frameMask = format switch
        {
            PageTableFormat.X86 => 0xFFFFF000,
            PageTableFormat.Arm64 => 0x0000FFFF_FFFFF000,
            _ => 0x000FFFFF_FFFFF000,
        };
        // The four entries of PAE's top table may begin at any 32 bytes. Else what is no address in the base (PCID, ASID) goes.
        _rootMask = format == PageTableFormat.X86Pae ? 0xFFFFFFE0 : _frameMask;
    }

    /// <summary>How many levels; the root's number, counted from <see cref="PageTableLevel.PT"/> as 1.</summary>
    public int Levels { get; }

    /// <summary>How many bits an address has.</summary>
    public int AddressBits { get; }

    /// <summary>The size of an entry, in bytes.</summary>
    public int EntrySize { get; }

    /// <summary>How many bits of an address lie below what selects an entry of a level: 12 for the lowest.</summary>
    public int Shift(int level) => PageShift + ((level - 1) * _indexBits);

    /// <summary>Where in its table the entry for an address lies, in bytes.</summary>
    public ulong EntryOffset(ulong address, int level) => ((address >> Shift(level)) & ((1ul << _indexBits) - 1)) * (ulong)EntrySize;

    /// <summary>The physical address of the top table.</summary>
    public ulong Root(ulong directoryTableBase) => directoryTableBase & _rootMask;

    /// <summary>What a valid entry leads to.</summary>
    public PageTableEntryKind KindOf(ulong entry, int level)
    {
        bool large = _format == PageTableFormat.Arm64 ? (entry & ArmNotLargePage) == 0 : (entry & LargePage) != 0;
        return level switch
        {
            // ARM64's lowest level has the bit set in pages; on x86 the bit means something else there.
            1 => large && _format == PageTableFormat.Arm64 ? PageTableEntryKind.Reserved : PageTableEntryKind.Page,
            2 => large ? PageTableEntryKind.Page : PageTableEntryKind.Table,
            3 => large && _format != PageTableFormat.X86Pae ? PageTableEntryKind.Page : PageTableEntryKind.Table,
            _ => large ? PageTableEntryKind.Reserved : PageTableEntryKind.Table,
        };
    }

    /// <summary>The physical address of the page or table a valid entry leads to.</summary>
    public ulong Frame(ulong entry, int level, PageTableEntryKind kind)
    {
        if (kind == PageTableEntryKind.Table || level == 1)
            return entry & _frameMask;
        if (_format == PageTableFormat.X86)
            return (entry & X86LargeFrame) | ((entry & X86HighFrame) << X86HighFrameShift);
        return entry & _frameMask & ~((1ul << Shift(level)) - 1);
    }

    /// <summary>Whether an address is one of this machine; of 32-bit machines, those with the sign spread over 64 bits are too.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">The address without what is spread.</param>
    public bool TryCanonicalize(ulong address, out ulong known)
    {
        if (AddressBits == 32)
        {
            known = (uint)address;
            return address == known || address == (ulong)(int)address;
        }

        known = address;
        return address == SignExtend(address);
    }

    /// <summary>The address with the highest bit this machine knows spread over those above.</summary>
    public ulong SignExtend(ulong address) => (ulong)((long)(address << (64 - AddressBits)) >> (64 - AddressBits));
}
