namespace Tephra.Engine;

/// <summary>Where fields of the store of compressed memory lie, x64. None of it is documented; the builds are those that public tools read.</summary>
/// <param name="FirstBuild">The first build it holds for.</param>
/// <param name="LastBuild">The last one.</param>
/// <param name="Algorithm">In the store: how pages are compressed.</param>
/// <param name="Regions">In the store: the array of regions.</param>
/// <param name="Owner">In the store: the process whose memory the regions are.</param>
/// <param name="GlobalsPointer">In nt!SmGlobals: the pointer to where its content has moved; 0 where it has not.</param>
/// <param name="GlobalsDistance">How far behind the start of that content the pointer leads.</param>
internal sealed record VirtualStoreLayout(uint FirstBuild, uint LastBuild, uint Algorithm, uint Regions, uint Owner, uint GlobalsPointer = 0, uint GlobalsDistance = 0)
{
    /// <summary>In the globals: the tree from a page's key to the number of its store.</summary>
    public const uint KeyToStoreTree = 0x1C0;

    /// <summary>In the store: the tree from a page's key to the key of its record.</summary>
    public const uint PagesTree = 0x50;

    /// <summary>In the store: how records are found.</summary>
    public const uint ChunkMetadata = 0x110;

    /// <summary>In the store: the bits of a record's region key that say where in the region, in 16 bytes.</summary>
    public const uint RegionSizeMask = 0x378;

    /// <summary>In the store: by how many bits that key is shifted to get the region's number.</summary>
    public const uint RegionIndexMask = 0x37C;

    /// <summary>The size of an entry in the second of two arrays of 32 that lead to a store.</summary>
    public const uint StoreEntrySize = 0x28;

    private static readonly VirtualStoreLayout[] Known =
    [
        new(15063, 15063, 0x420, 0x1828, 0x1988),
        new(16299, 18363, 0x430, 0x1848, 0x19A8),
        new(19041, 22000, 0x430, 0x1848, 0x19B8),
        new(22621, 22631, 0x430, 0x1848, 0x19B8, 0x8, 0x7A8),
    ];

    /// <summary>The layout of a build of x64; null where none is known, or its pages are not compressed with Xpress (24H2 and later).</summary>
    public static VirtualStoreLayout? Of(TranslationSettings settings) => settings.Format is PageTableFormat.X64 or PageTableFormat.X64FiveLevels
        ? Array.Find(Known, layout => settings.Build >= layout.FirstBuild && settings.Build <= layout.LastBuild)
        : null;
}
