namespace Tephra.Engine;

/// <summary>Kinds of dump targets within a class (DEBUG_DUMP_*, dbgeng.h).</summary>
public enum DebugQualifier : uint
{
    /// <summary>No current target.</summary>
    None = 0,

    /// <summary>A minidump, whatever it holds, or a small kernel dump (DEBUG_DUMP_SMALL).</summary>
    SmallDump = 1024,

    /// <summary>A kernel memory dump, or the old full user dump (DEBUG_DUMP_DEFAULT).</summary>
    Dump = 1025,

    /// <summary>A complete memory dump (DEBUG_DUMP_FULL).</summary>
    FullDump = 1026,

    /// <summary>An active memory dump (DEBUG_DUMP_ACTIVE).</summary>
    ActiveDump = 1030,
}
