namespace Tephra.Engine;

/// <summary>What changed in the target (DEBUG_CDS_*, dbgeng.h).</summary>
[Flags]
public enum DebugDebuggeeChanges : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Registers (DEBUG_CDS_REGISTERS).</summary>
    Registers = 1,

    /// <summary>Data (DEBUG_CDS_DATA).</summary>
    Data = 2,

    /// <summary>Ask anew (DEBUG_CDS_REFRESH).</summary>
    Refresh = 4,

    /// <summary>Everything; the argument is zero (DEBUG_CDS_ALL).</summary>
    All = 0xFFFFFFFF,
}
