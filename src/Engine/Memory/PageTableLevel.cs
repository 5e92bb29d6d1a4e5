namespace Tephra.Engine;

/// <summary>A level of page tables, by the names of x64; ARM64's levels 0 to 3 are PML4 to PT, those of x86 PD and PT.</summary>
public enum PageTableLevel
{
    /// <summary>None.</summary>
    None,

    /// <summary>The lowest: a table of pages of 4 KB.</summary>
    PT,

    /// <summary>The page directory.</summary>
    PD,

    /// <summary>The page directory pointer table.</summary>
    Pdpt,

    /// <summary>The fourth level.</summary>
    Pml4,

    /// <summary>The fifth level.</summary>
    Pml5,
}
