namespace Tephra.Engine;

/// <summary>What an entry says that the processor does not take.</summary>
internal enum InvalidEntryKind
{
    /// <summary>Nothing is there.</summary>
    NotPresent,

    /// <summary>The page still is in memory.</summary>
    Transition,

    /// <summary>Another entry, at a virtual address, tells.</summary>
    Prototype,

    /// <summary>The page is in a paging file.</summary>
    PageFile,

    /// <summary>The page was never touched.</summary>
    DemandZero,

    /// <summary>The page is in a mapped file.</summary>
    MappedFile,

    /// <summary>Only the address descriptors know.</summary>
    Vad,

    /// <summary>What the build's entries look like is not known, or which bits of this one to clear.</summary>
    Unsupported,
}
