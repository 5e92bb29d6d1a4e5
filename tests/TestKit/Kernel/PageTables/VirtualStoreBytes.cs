namespace Tephra.TestKit;

/// <summary>A store of compressed memory, byte by byte as public tools describe it; x64, Windows 10 2004 to 11 22H2.</summary>
public sealed class VirtualStoreBytes
{
    /// <summary>Where in a process its top page table is stated, in these machines.</summary>
    public const uint DirectoryTableBaseOffset = 0x28;

    private const ulong Start = 0xFFFFA000_10000000;
    private const ulong Globals = Start + 0x340, Stores = Start + 0x1000, KeyTree = Start + 0x2000, PagesTree = Start + 0x3000, SubTree = Start + 0x4000;
    private const ulong Store = Start + 0x6000, Chunks = Start + 0x9000, Records = Start + 0xA000, Process = Start + 0xB000, Regions = Start + 0xC000;
    private const ulong Region = 0x00000200_00010000;
    private const int StoreIndex = 37;

    private readonly PageTableImage _image;
    private readonly Dictionary<ulong, ulong> _frames = [];
    private readonly uint _build;
    private readonly uint _number;

    /// <summary>Lays a store that holds pages of file 2: by slot, the compressed bytes and what they are to be stated as.</summary>
    public VirtualStoreBytes(PageTableImage image, params (uint Slot, byte[] Packed, uint Size)[] pages)
        : this(image, 2, pages)
    {
    }

    /// <summary>Lays a store that holds pages of another file, likewise.</summary>
    public VirtualStoreBytes(PageTableImage image, uint number, params (uint Slot, byte[] Packed, uint Size)[] pages)
    {
        (_image, _build, _number) = (image, image.Bits.Build, number);
        U8(Globals + 0x1C0, KeyTree).U8(Globals + (StoreIndex / 32 * 8), Stores).U8(Stores + (StoreIndex % 32 * 0x28), Store);

        // One tree is a leaf; the other has two leaves below a node, the first as its left child.
        Leaf(KeyTree, [.. pages.Select(page => (Key(page.Slot), (uint)StoreIndex))]);
        int half = pages.Length / 2;
        U4(PagesTree, 1).U8(PagesTree + 8, SubTree).U4(PagesTree + 0x10, Key(pages[half].Slot)).U8(PagesTree + 0x18, SubTree + 0x1000);
        Leaf(SubTree, [.. pages.Take(half).Select((page, i) => (Key(page.Slot), RecordKey(i)))]);
        Leaf(SubTree + 0x1000, [.. pages.Skip(half).Select((page, i) => (Key(page.Slot), RecordKey(half + i)))]);

        U8(Store + 0x50, PagesTree).U4(Store + 0x50 + 0x3E0, 3).U8(Store + 0x1848, Regions).U8(Store + 0x19B8, Process);
        U4(Store + 0x378, 0xFFF).U4(Store + 0x37C, 12);
        // Records of 12 bytes, 8 in a chunk, 0x20 bytes of header; key 0x0D*8+n is in the array 3 (8 to 15), its entry 5.
        U4(Store + 0x110 + 0x108, 3).U4(Store + 0x110 + 0x10C, 7).U4(Store + 0x110 + 0x110, 12).U4(Store + 0x110 + 0x118, 0x20);
        U8(Store + 0x110 + (3 * 8), Chunks).U8(Chunks + (5 * 0x10), Records);
        U8(Process + DirectoryTableBaseOffset, image.Root).U8(Regions + 8, Region);

        ulong at = 0x40;
        for (int i = 0; i < pages.Length; i++)
        {
            U4(Records + 0x20 + ((ulong)i * 12), (1u << 12) | (uint)(at / 16)).U4(Records + 0x24 + ((ulong)i * 12), pages[i].Size).U4(Records + 0x28 + ((ulong)i * 12), 0);
            for (int b = 0; b < pages[i].Packed.Length; b++) U1(Region + at + (ulong)b, pages[i].Packed[b]);
            at = (at + (ulong)pages[i].Packed.Length + 15) / 16 * 16;
        }

        // Since Windows 11 22H2 the globals have moved: a pointer leads to 0x7A8 behind their start.
        if (_build >= 22601) U8(Start + 0x5000 + 8, Globals + 0x7A8);
    }

    /// <summary>The address of nt!SmGlobals.</summary>
    public ulong SmGlobals => _build >= 22601 ? Start + 0x5000 : Globals;

    /// <summary>Makes the store's process one that isn't there.</summary>
    public void LoseOwner() => U8(Store + 0x19B8, 0);

    /// <summary>States another algorithm.</summary>
    public void PackOtherwise() => U4(Store + 0x50 + 0x3E0, 4);

    private uint Key(uint slot) => (_number << 28) | slot;

    private static uint RecordKey(int i) => (0xDu * 8) + (uint)i;

    private void Leaf(ulong at, (uint Key, uint Value)[] entries)
    {
        U4(at, (1u << 24) | (uint)entries.Length);
        for (int i = 0; i < entries.Length; i++) U4(at + 0x10 + ((ulong)i * 8), entries[i].Key).U4(at + 0x14 + ((ulong)i * 8), entries[i].Value);
    }

    private VirtualStoreBytes U8(ulong at, ulong value) => U4(at, (uint)value).U4(at + 4, (uint)(value >> 32));

    private VirtualStoreBytes U4(ulong at, uint value)
    {
        for (int i = 0; i < 4; i++) U1(at + (ulong)i, (byte)(value >> (i * 8)));
        return this;
    }

    private void U1(ulong at, byte value)
    {
        ulong page = at & ~0xFFFul;
        if (!_frames.TryGetValue(page, out ulong pfn))
        {
            _frames[page] = pfn = _image.NewPage();
            _image.Put(page, 1, _image.Bits.Page(pfn));
        }

        _image.Pages[pfn][(int)(at & 0xFFF)] = value;
    }
}
