namespace Tephra.TestKit;

/// <summary>Page table entries as numbers, bit by bit from the published layouts.</summary>
/// <param name="Kind">The machine.</param>
/// <param name="Build">The system's build number.</param>
/// <param name="MaskBit">The bit that is set in invalid entries against L1TF; 0 for none.</param>
public sealed record PageEntryBits(PageTableKind Kind, uint Build, byte MaskBit = 0)
{
    /// <summary>Page protection: read and write.</summary>
    public const ulong ReadWrite = 4;

    /// <summary>Where the paged pool begins; prototype addresses of x86 without PAE count from there.</summary>
    public const ulong PagedPoolStart = 0x80000000;

    /// <summary>Whether entries have a bit that says "stored as it is" (Windows 10 1809, x64 and x86 with PAE).</summary>
    public bool HasSwizzleBit => Build >= 17763 && Kind is PageTableKind.X64 or PageTableKind.X64Five or PageTableKind.Pae;

    private bool IsArm => Kind == PageTableKind.Arm64;

    /// <summary>A valid page of 4 KB.</summary>
    public ulong Page(ulong pfn) => (pfn << 12) | (IsArm ? 0x0060_0000_0000_0703ul : 0x863);

    /// <summary>One of sixteen pages of 4 KB that make one of 64 KB (ARM64).</summary>
    public ulong ContiguousPage(ulong pfn) => Page(pfn) | (1ul << 52);

    /// <summary>A valid table.</summary>
    public ulong Table(ulong pfn) => (pfn << 12) | (IsArm ? 0x0060_0000_0000_0703ul : Kind == PageTableKind.Pae ? 1ul : 0x67);

    /// <summary>A valid large page.</summary>
    public ulong Large(ulong pfn) => (pfn << 12) | (IsArm ? 0x0060_0000_0000_0701ul : 0x8E3);

    /// <summary>A page that still is in memory.</summary>
    public ulong Transition(ulong pfn, bool asItIs = false) => Stored((pfn << 12) | 0x800 | Protection(ReadWrite), asItIs);

    /// <summary>A page in a paging file.</summary>
    public ulong Software(int file, ulong slot, bool asItIs = false) =>
        Stored((slot << (Kind == PageTableKind.X86 ? 12 : 32)) | ((ulong)file << (IsArm ? 6 : HasSwizzleBit ? 12 : 1)) | Protection(ReadWrite), asItIs);

    /// <summary>A page that was never touched.</summary>
    public ulong DemandZero() => Protection(ReadWrite);

    /// <summary>A page that is reserved, not committed.</summary>
    public ulong Decommitted() => Protection(0x10);

    /// <summary>Another entry, at an address, tells.</summary>
    public ulong Prototype(ulong address, bool asItIs = false) => Kind switch
    {
        PageTableKind.X86 => 0x400 | (((address - PagedPoolStart) >> 9) << 11) | ((((address - PagedPoolStart) >> 2) & 0x7F) << 1),
        PageTableKind.Pae => Stored(0x400 | (address << 32), asItIs),
        PageTableKind.Arm64 => 0x400 | (address << 16) | (ReadWrite << 1),
        _ => Stored(0x400 | (address << 16) | (ReadWrite << (Build <= 17134 ? 11 : 5)), asItIs),
    };

    /// <summary>Only the address descriptors tell.</summary>
    public ulong Marker() => Kind == PageTableKind.X86 ? 0xFFFFF400 : 0xFFFFFFFF_00000400;

    /// <summary>In a prototype entry: the page is in a mapped file.</summary>
    public ulong Subsection() => Kind == PageTableKind.X86 ? 0x12345400ul | 0x80 : Kind == PageTableKind.Pae ? 0x8A123450_00000480 : 0xA012_3456_7890_0400 | Protection(1);

    private ulong Protection(ulong bits) => bits << (IsArm ? 1 : 5);

    private ulong Stored(ulong meant, bool asItIs) =>
        !HasSwizzleBit ? meant : asItIs ? meant | 0x10 : MaskBit == 0 ? meant : meant | (1ul << MaskBit);
}
