namespace Tephra.Engine;

/// <summary>How a machine's page tables are built.</summary>
public enum PageTableFormat
{
    /// <summary>x86 without PAE: two levels of 1024 entries of 4 bytes; pages of 4 KB and 4 MB.</summary>
    X86,

    /// <summary>x86 with PAE: four entries of 8 bytes above two levels of 512; pages of 4 KB and 2 MB.</summary>
    X86Pae,

    /// <summary>x64, addresses of 48 bits: four levels of 512 entries; pages of 4 KB, 2 MB and 1 GB.</summary>
    X64,

    /// <summary>x64, addresses of 57 bits: five levels.</summary>
    X64FiveLevels,

    /// <summary>
    /// ARM64 as Windows sets it up: a granule of 4 KB, four levels, both halves of the address space below one root, whose upper half
    /// is TTBR1's. Pages of 4 KB, 64 KB (sixteen entries with the contiguous bit), 2 MB and 1 GB.
    /// </summary>
    Arm64,
}
