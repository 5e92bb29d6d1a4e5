namespace Tephra.Engine;

/// <summary>What a file of a dump target is (DEBUG_DUMP_FILE_*, dbgeng.h).</summary>
public enum DebugDumpFileType : uint
{
    /// <summary>Page-file information (DEBUG_DUMP_FILE_PAGE_FILE_DUMP).</summary>
    PageFileDump = 0,

    /// <summary>The dump itself (DEBUG_DUMP_FILE_BASE).</summary>
    Base = 0xFFFFFFFF,
}
