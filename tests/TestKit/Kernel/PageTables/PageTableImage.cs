using System.Buffers.Binary;

namespace Tephra.TestKit;

/// <summary>A machine's memory with page tables that a test lays, its paging files, and what each address must answer.</summary>
public sealed class PageTableImage
{
    private const ulong PaeRootOffset = 0x40;

    private readonly Dictionary<(int Level, ulong Prefix), (byte[] Bytes, int Offset, ulong Pfn)> _tables = [];
    private ulong _nextPfn = 0x20;

    /// <summary>A machine with an empty top table.</summary>
    public PageTableImage(PageEntryBits bits)
    {
        Bits = bits;
        ulong pfn = NewPage();
        int offset = bits.Kind == PageTableKind.Pae ? (int)PaeRootOffset : 0;
        _tables[(Levels, 0)] = (Pages[pfn], offset, pfn);
        Root = (pfn << 12) + (ulong)offset;
    }

    /// <summary>What entries look like.</summary>
    public PageEntryBits Bits { get; }

    /// <summary>Physical memory.</summary>
    public SortedDictionary<ulong, byte[]> Pages { get; } = [];

    /// <summary>The slots of each paging file.</summary>
    public SortedDictionary<int, SortedDictionary<ulong, byte[]>> Slots { get; } = new() { [0] = [], [1] = [] };

    /// <summary>What each address must answer.</summary>
    public List<PageExpectation> Expectations { get; } = [];

    /// <summary>The physical address of the top table.</summary>
    public ulong Root { get; }

    /// <summary>How many levels there are.</summary>
    public int Levels => Bits.Kind switch { PageTableKind.X86 => 2, PageTableKind.Pae => 3, PageTableKind.X64Five => 5, _ => 4 };

    /// <summary>The size of an entry.</summary>
    public int EntrySize => Bits.Kind == PageTableKind.X86 ? 4 : 8;

    /// <summary>How much memory an entry of a level stands for.</summary>
    public ulong Span(int level) => 1ul << Shift(level);

    /// <summary>A page of memory, of zeros.</summary>
    public ulong NewPage()
    {
        Pages[_nextPfn] = new byte[4096];
        return _nextPfn++;
    }

    /// <summary>A page of memory whose bytes follow from its number.</summary>
    public ulong NewData()
    {
        ulong pfn = NewPage();
        Pages[pfn] = PhysicalPages.Content(pfn);
        return pfn;
    }

    /// <summary>Fills a slot of a paging file.</summary>
    public byte[] NewSlot(int file, ulong slot) => Slots[file][slot] = PhysicalPages.Content(slot + ((ulong)file * 0x777) + 0x1000);

    /// <summary>A paging file's bytes, as long as its last slot needs.</summary>
    public byte[] PageFile(int file)
    {
        PlainBytes bytes = new(4096);
        foreach ((ulong slot, byte[] content) in Slots[file]) bytes.Put((int)slot * 4096, content);
        return bytes.ToArray();
    }

    /// <summary>Puts an entry of a level for an address; tables above it are made, all of them valid.</summary>
    public void Put(ulong address, int level, ulong entry)
    {
        (byte[] bytes, int offset, _) = Table(address, level);
        Write(bytes, offset + Index(address, level), entry);
    }

    /// <summary>Puts a number where an address leads to that is mapped by a page of 4 KB.</summary>
    public void PutAt(ulong address, ulong pfn, ulong entry) => Write(Pages[pfn], (int)(address & 0xFFF), entry);

    /// <summary>Moves the table of a level for an address to a paging file; what leads to it says so.</summary>
    public void PageOut(ulong address, int level, int file, ulong slot)
    {
        (byte[] bytes, _, ulong pfn) = Table(address, level);
        Slots[file][slot] = bytes;
        Pages.Remove(pfn);
        Put(address, level + 1, Bits.Software(file, slot));
    }

    /// <summary>Leaves the table of a level for an address in memory, in transition.</summary>
    public void MakeTransition(ulong address, int level) => Put(address, level + 1, Bits.Transition(Table(address, level).Pfn));

    /// <summary>Takes the table of a level for an address out of memory.</summary>
    public void Drop(ulong address, int level) => Pages.Remove(Table(address, level).Pfn);

    /// <summary>Notes that an address can be read.</summary>
    public void Expect(ulong address, string name, byte[] bytes) => Expectations.Add(new(address, name, bytes));

    /// <summary>Notes why an address can't be read.</summary>
    public void ExpectError(ulong address, string name, string error, int? file = null, ulong slot = 0) => Expectations.Add(new(address, name, null, error, file, slot));

    private int IndexBits => Bits.Kind == PageTableKind.X86 ? 10 : 9;

    private int Shift(int level) => 12 + ((level - 1) * IndexBits);

    private int Index(ulong address, int level) => (int)((address >> Shift(level)) % (1ul << IndexBits)) * EntrySize;

    private (byte[] Bytes, int Offset, ulong Pfn) Table(ulong address, int level)
    {
        ulong prefix = level == Levels ? 0 : address >> Shift(level + 1);
        if (_tables.TryGetValue((level, prefix), out var table)) return table;
        ulong pfn = NewPage();
        table = (Pages[pfn], 0, pfn);
        Put(address, level + 1, Bits.Table(pfn));
        return _tables[(level, prefix)] = table;
    }

    private void Write(byte[] bytes, int at, ulong entry)
    {
        if (EntrySize == 4) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)entry);
        else BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), entry);
    }
}
