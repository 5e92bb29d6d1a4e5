namespace Tephra.Engine;

/// <summary>Where the memory at an address comes from (DEBUG_VSOURCE_*, dbgeng.h).</summary>
public enum DebugMemorySource : uint
{
    /// <summary>From nowhere: it can't be read (DEBUG_VSOURCE_INVALID).</summary>
    Invalid = 0,

    /// <summary>From the target, so from the dump (DEBUG_VSOURCE_DEBUGGEE).</summary>
    Debuggee = 1,

    /// <summary>From an image file (DEBUG_VSOURCE_MAPPED_IMAGE).</summary>
    MappedImage = 2,

    /// <summary>It can't be read, and the dump does not say whether the process had memory there (DEBUG_VSOURCE_DUMP_WITHOUT_MEMINFO).</summary>
    DumpWithoutMemoryInfo = 3,
}
