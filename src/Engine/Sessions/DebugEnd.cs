namespace Tephra.Engine;

/// <summary>How to end a session (DEBUG_END_*, dbgeng.h).</summary>
public enum DebugEnd : uint
{
    /// <summary>Clean up only (DEBUG_END_PASSIVE).</summary>
    Passive = 0,

    /// <summary>Try to terminate the targets, then clean up (DEBUG_END_ACTIVE_TERMINATE). For a dump: discard it.</summary>
    ActiveTerminate = 1,

    /// <summary>Try to detach from the targets, then clean up (DEBUG_END_ACTIVE_DETACH). For a dump: discard it.</summary>
    ActiveDetach = 2,

    /// <summary>The cleanup that needs no lock, at any time and from any thread; nothing may be called afterwards (DEBUG_END_REENTRANT).</summary>
    Reentrant = 3,

    /// <summary>This client leaves; the session is not ended (DEBUG_END_DISCONNECT).</summary>
    Disconnect = 4,
}
