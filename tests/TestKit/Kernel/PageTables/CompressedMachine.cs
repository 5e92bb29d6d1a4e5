namespace Tephra.TestKit;

/// <summary>A machine with three pages in compressed memory: one compressed, one stored as it is, one of zeros; and one the store does not have.</summary>
public sealed class CompressedMachine
{
    /// <summary>The address of the first of the four pages, which adjoin, on x64.</summary>
    public const ulong At = 0xFFFFF804_80000000;

    /// <summary>The same on x86.</summary>
    public const ulong At32 = 0x88000000;

    /// <summary>The compressed page: "abc" over and over.</summary>
    public static readonly byte[] Abc = [.. Enumerable.Range(0, 4096).Select(i => (byte)("abc"[i % 3]))];

    /// <summary>The page that is stored as it is.</summary>
    public static readonly byte[] Plain = PhysicalPages.Content(1);

    private static readonly byte[] PackedAbc = Convert.FromHexString("ffffff1f61626317000ffffa0f");

    private readonly PageTableImage _image;
    private readonly VirtualStoreBytes _store;

    /// <summary>A machine.</summary>
    /// <param name="build">Its build.</param>
    /// <param name="number">The number of its compressed memory.</param>
    /// <param name="kind">The kind of machine: x64, or x86 with PAE.</param>
    public CompressedMachine(uint build = 19041, int number = 2, PageTableKind kind = PageTableKind.X64)
    {
        _image = new PageTableImage(new PageEntryBits(kind, build));
        // The upper bits of a size are something else.
        _store = new VirtualStoreBytes(_image, (uint)number, (0x11, PackedAbc, 0xA000 | (uint)PackedAbc.Length), (0x12, Plain, 0x1000), (0x20, [], 0));
        uint[] slots = [0x11, 0x12, 0x20, 0x99];
        ulong at = kind == PageTableKind.Pae ? At32 : At;
        for (int i = 0; i < slots.Length; i++) _image.Put(at + ((ulong)i * 4096), 1, _image.Bits.Software(number, slots[i]));
    }

    /// <summary>The address of nt!SmGlobals.</summary>
    public ulong SmGlobals => _store.SmGlobals;

    /// <summary>A dump of it.</summary>
    /// <param name="type">The dump's kind.</param>
    /// <param name="directoryTableBase">Where in a process the debugger's data says its top page table is; 0 for data that don't say, null for where it is.</param>
    public byte[] ToDump(uint type = 1, ushort? directoryTableBase = null) => PageTableDump.Of(_image, type, directoryTableBase ?? _store.DirectoryTableBaseOffset);
}
