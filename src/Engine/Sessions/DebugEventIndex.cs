namespace Tephra.Engine;

/// <summary>What the index of an event counts from (DEBUG_EINDEX_*, dbgeng.h).</summary>
public enum DebugEventIndex : uint
{
    /// <summary>The first event, forwards (DEBUG_EINDEX_FROM_START).</summary>
    FromStart = 0,

    /// <summary>The last event, backwards (DEBUG_EINDEX_FROM_END).</summary>
    FromEnd = 1,

    /// <summary>The current event, in either direction (DEBUG_EINDEX_FROM_CURRENT).</summary>
    FromCurrent = 2,
}
