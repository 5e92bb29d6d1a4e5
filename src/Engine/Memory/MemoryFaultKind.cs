namespace Tephra.Engine;

/// <summary>Why an address can't be read.</summary>
public enum MemoryFaultKind
{
    /// <summary>It can be read.</summary>
    None,

    /// <summary>A page table says that nothing is there; the fault's level says which.</summary>
    NotPresent,

    /// <summary>There was memory, which the dump does not hold: a page left out, or a page table.</summary>
    NotInDump,

    /// <summary>The page is in a paging file that was not supplied (STATUS_NO_PAGEFILE).</summary>
    NoPageFile,

    /// <summary>The page's slot lies behind the end of the supplied paging file.</summary>
    PastPageFile,

    /// <summary>The page was never touched: the system would give zeros, the dump has no bytes.</summary>
    DemandZero,

    /// <summary>The page is in the store of compressed memory, and could not be decompressed.</summary>
    Compressed,

    /// <summary>The page is a piece of a mapped file, in no dump and no paging file.</summary>
    MappedFile,

    /// <summary>Only the process's address descriptors (VADs) know what is there.</summary>
    Vad,

    /// <summary>No address of this processor: the upper bits are neither all zero nor all one.</summary>
    NonCanonical,

    /// <summary>The layout of the entries of this build of the system is not known, or it can't be known without its symbols.</summary>
    UnsupportedBuild,
}
