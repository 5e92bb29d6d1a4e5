namespace Tephra.TestKit;

/// <summary>Machines whose page tables tests lay.</summary>
public enum PageTableKind
{
    /// <summary>x86 without PAE: 2 levels.</summary>
    X86,

    /// <summary>x86 with PAE: 3 levels.</summary>
    Pae,

    /// <summary>x64: 4 levels.</summary>
    X64,

    /// <summary>x64: 5 levels.</summary>
    X64Five,

    /// <summary>ARM64: 4 levels, a granule of 4 KB.</summary>
    Arm64,
}
