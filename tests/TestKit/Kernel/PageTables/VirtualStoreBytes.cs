namespace Tephra.TestKit;

/// <summary>
/// A store of compressed memory, byte by byte as public tools describe it: of x64, Windows 10 1607, and 2004 to 11 22H2; of x86 with PAE, 1809 to 1909.
/// </summary>
public sealed class VirtualStoreBytes
{
    private const int StoreIndex = 37;

    private readonly PageTableImage _image;
    private readonly Dictionary<ulong, ulong> _frames = [];
    private readonly uint _build;
    private readonly uint _number;
    private readonly bool _wide;

    /// <summary>Lays a store that holds pages of file 2: by slot, the compressed bytes and what they are to be stated as.</summary>
    public VirtualStoreBytes(PageTableImage image, params (uint Slot, byte[] Packed, uint Size)[] pages)
        : this(image, 2, pages)
    {
    }

    /// <summary>Lays a store that holds pages of another file, likewise.</summary>
    public VirtualStoreBytes(PageTableImage image, uint number, params (uint Slot, byte[] Packed, uint Size)[] pages)
    {
        (_image, _build, _number, _wide) = (image, image.Bits.Build, number, image.Bits.Kind != PageTableKind.Pae);
        Pointer(Globals + At(0x1C0, 0xF4), KeyTree).Pointer(Globals + (ulong)(StoreIndex / 32 * PointerSize), Stores);
        Pointer(Stores + (ulong)(StoreIndex % 32) * At(0x28, 0x14), Store);

        // One tree is a leaf; the other has two leaves below a node, the first as its left child.
        Leaf(KeyTree, [.. pages.Select(page => (Key(page.Slot), (uint)StoreIndex))]);
        int half = pages.Length / 2;
        U4(PagesTree, 1).Pointer(PagesTree + At(8, 4), SubTree).U4(PagesTree + At(0x10, 8), Key(pages[half].Slot)).Pointer(PagesTree + At(0x18, 12), SubTree + 0x1000);
        Leaf(SubTree, [.. pages.Take(half).Select((page, i) => (Key(page.Slot), RecordKey(i)))]);
        Leaf(SubTree + 0x1000, [.. pages.Skip(half).Select((page, i) => (Key(page.Slot), RecordKey(half + i)))]);

        Pointer(Store + At(0x50, 0x38), PagesTree).U4(Algorithm, 3).Pointer(Store + (_build == 14393 ? 0x17A8ul : At(0x1848, 0x1184)), Regions).Pointer(Owner, Process);
        U4(Store + At(0x378, 0x1FC), 0xFFF).U4(Store + At(0x37C, 0x200), 12);
        // Records of 12 bytes, 8 in a chunk, 0x20 bytes of header; key 0x0D*8+n is in the array 3 (8 to 15), its entry 5.
        ulong chunks = Store + At(0x110, 0xA4), numbers = chunks + At(0x108, 0x88);
        U4(numbers, 3).U4(numbers + 4, 7).U4(numbers + 8, 12).U4(numbers + 0x10, 0x20);
        Pointer(chunks + (ulong)(3 * PointerSize), Chunks).Pointer(Chunks + (5 * At(0x10, 0xC)), Records);
        // The lowest bits of a region's address are something else.
        Pointer(Process + DirectoryTableBaseOffset, image.Root).Pointer(Regions + (ulong)PointerSize, Region | 5);

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

    /// <summary>Where in a process its top page table is stated, in these machines.</summary>
    public ushort DirectoryTableBaseOffset => (ushort)At(0x28, 0x18);

    /// <summary>The address of nt!SmGlobals.</summary>
    public ulong SmGlobals => _build >= 22601 ? Start + 0x5000 : Globals;

    private int PointerSize => _wide ? 8 : 4;

    private ulong Start => At(0xFFFFA000_10000000, 0x90000000);

    private ulong Globals => Start + 0x340;

    private ulong Stores => Start + 0x1000;

    private ulong KeyTree => Start + 0x2000;

    private ulong PagesTree => Start + 0x3000;

    private ulong SubTree => Start + 0x4000;

    private ulong Store => Start + 0x6000;

    private ulong Chunks => Start + 0x9000;

    private ulong Records => Start + 0xA000;

    private ulong Process => Start + 0xB000;

    private ulong Regions => Start + 0xC000;

    private ulong Region => At(0x00000200_00010000, 0x10010000);

    private ulong Algorithm => Store + (_build == 14393 ? 0x420ul : At(0x50 + 0x3E0, 0x38 + 0x224));

    private ulong Owner => Store + (_build == 14393 ? 0x1918ul : At(0x19B8, 0x1254));

    /// <summary>Makes the store's process one that isn't there.</summary>
    public void LoseOwner() => Pointer(Owner, 0);

    /// <summary>States another algorithm.</summary>
    public void PackOtherwise() => U4(Algorithm, 4);

    private uint Key(uint slot) => (_number << 28) | slot;

    private static uint RecordKey(int i) => (0xDu * 8) + (uint)i;

    private void Leaf(ulong at, (uint Key, uint Value)[] entries)
    {
        U4(at, (1u << 24) | (uint)entries.Length);
        ulong first = at + At(0x10, 8);
        for (int i = 0; i < entries.Length; i++) U4(first + ((ulong)i * 8), entries[i].Key).U4(first + 4 + ((ulong)i * 8), entries[i].Value);
    }

    /// <summary>What is elsewhere in x64 and in x86.</summary>
    private ulong At(ulong wide, ulong narrow) => _wide ? wide : narrow;

    private VirtualStoreBytes Pointer(ulong at, ulong value) => _wide ? U8(at, value) : U4(at, (uint)value);

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
