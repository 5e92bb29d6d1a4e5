namespace Tephra.Engine;

/// <summary>
/// Where fields of the store of compressed memory lie. None of it is documented; the builds are those on which two public tools agree: Mandiant's
/// (Volatility 2, overlays/windows/win10_memcompression.py) and MemProcFS (vmm/mm/mm_win.c), but for x64 from 2004 on, which the second alone reads.
/// </summary>
/// <param name="Is64Bit">Whether it is of x64, not of x86 with PAE.</param>
/// <param name="FirstBuild">The first build it holds for.</param>
/// <param name="LastBuild">The last one.</param>
/// <param name="Algorithm">In the store: how pages are compressed.</param>
/// <param name="Regions">In the store: the array of regions.</param>
/// <param name="Owner">In the store: the process whose memory the regions are.</param>
/// <param name="GlobalsPointer">In nt!SmGlobals: the pointer to where its content has moved; 0 where it has not.</param>
/// <param name="GlobalsDistance">How far behind the start of that content the pointer leads.</param>
internal sealed record VirtualStoreLayout(
    bool Is64Bit, uint FirstBuild, uint LastBuild, uint Algorithm, uint Regions, uint Owner, uint GlobalsPointer = 0, uint GlobalsDistance = 0)
{
    private static readonly VirtualStoreLayout[] Known =
    [
        new(true, 14393, 14393, 0x420, 0x17A8, 0x1918),
        new(true, 15063, 15063, 0x420, 0x1828, 0x1988),
        new(true, 16299, 18363, 0x430, 0x1848, 0x19A8),
        new(true, 19041, 22000, 0x430, 0x1848, 0x19B8),
        new(true, 22621, 22631, 0x430, 0x1848, 0x19B8, 0x8, 0x7A8),
        // Of x86, older builds have stores too, but entries for them whose form is not known.
        new(false, 17763, 18363, 0x25C, 0x1184, 0x1254),
    ];

    /// <summary>In the globals: the tree from a page's key to the number of its store.</summary>
    public uint KeyToStoreTree => Is64Bit ? 0x1C0u : 0xF4;

    /// <summary>In the store: the tree from a page's key to the key of its record.</summary>
    public uint PagesTree => Is64Bit ? 0x50u : 0x38;

    /// <summary>In the store: how records are found, first an array of 32 addresses.</summary>
    public uint ChunkMetadata => Is64Bit ? 0x110u : 0xA4;

    /// <summary>Behind <see cref="ChunkMetadata"/>: by how many bits a record's key is shifted to get its chunk; numbers that go with it follow.</summary>
    public uint ChunkNumbers => Is64Bit ? 0x108u : 0x88;

    /// <summary>The size of an entry in an array of chunks.</summary>
    public uint ChunkEntrySize => Is64Bit ? 0x10u : 0xC;

    /// <summary>In the store: the bits of a record's region key that say where in the region, in 16 bytes.</summary>
    public uint RegionSizeMask => Is64Bit ? 0x378u : 0x1FC;

    /// <summary>In the store: by how many bits that key is shifted to get the region's number.</summary>
    public uint RegionIndexMask => Is64Bit ? 0x37Cu : 0x200;

    /// <summary>The size of an entry in the second of two arrays of 32 that lead to a store.</summary>
    public uint StoreEntrySize => Is64Bit ? 0x28u : 0x14;

    /// <summary>The layout of a build; null where none is known, or its pages are not compressed with Xpress (24H2 and later).</summary>
    public static VirtualStoreLayout? Of(TranslationSettings settings) => settings.Format switch
    {
        PageTableFormat.X64 or PageTableFormat.X64FiveLevels => Of(true, settings.Build),
        PageTableFormat.X86Pae => Of(false, settings.Build),
        _ => null,
    };

    private static VirtualStoreLayout? Of(bool is64Bit, uint build) =>
        Array.Find(Known, layout => layout.Is64Bit == is64Bit && build >= layout.FirstBuild && build <= layout.LastBuild);
}
