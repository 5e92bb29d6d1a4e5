namespace Tephra.Engine;

/// <summary>What happened to the session (DEBUG_SESSION_*, dbgeng.h).</summary>
public enum DebugSessionStatus : uint
{
    /// <summary>A session began (DEBUG_SESSION_ACTIVE).</summary>
    Active = 0,

    /// <summary>Ended by terminating the targets (DEBUG_SESSION_END_SESSION_ACTIVE_TERMINATE).</summary>
    EndSessionActiveTerminate = 1,

    /// <summary>Ended by detaching from the targets (DEBUG_SESSION_END_SESSION_ACTIVE_DETACH).</summary>
    EndSessionActiveDetach = 2,

    /// <summary>Ended by cleaning up only (DEBUG_SESSION_END_SESSION_PASSIVE).</summary>
    EndSessionPassive = 3,

    /// <summary>The target ran to its end (DEBUG_SESSION_END).</summary>
    End = 4,

    /// <summary>The target machine rebooted (DEBUG_SESSION_REBOOT).</summary>
    Reboot = 5,

    /// <summary>The target machine went to hibernation (DEBUG_SESSION_HIBERNATE).</summary>
    Hibernate = 6,

    /// <summary>The engine could not go on (DEBUG_SESSION_FAILURE).</summary>
    Failure = 7,
}
