namespace Tephra.Engine;

/// <summary>Execution states and the answers of event callbacks (DEBUG_STATUS_*, dbgeng.h).</summary>
public enum DebugStatus : uint
{
    /// <summary>No opinion (DEBUG_STATUS_NO_CHANGE).</summary>
    NoChange = 0,

    /// <summary>Running (DEBUG_STATUS_GO).</summary>
    Go = 1,

    /// <summary>Run on, the exception counts as handled (DEBUG_STATUS_GO_HANDLED).</summary>
    GoHandled = 2,

    /// <summary>Run on, the exception counts as not handled (DEBUG_STATUS_GO_NOT_HANDLED).</summary>
    GoNotHandled = 3,

    /// <summary>Step over a call (DEBUG_STATUS_STEP_OVER).</summary>
    StepOver = 4,

    /// <summary>Step one instruction (DEBUG_STATUS_STEP_INTO).</summary>
    StepInto = 5,

    /// <summary>Stopped: the target can be queried (DEBUG_STATUS_BREAK).</summary>
    Break = 6,

    /// <summary>There is no target (DEBUG_STATUS_NO_DEBUGGEE).</summary>
    NoDebuggee = 7,

    /// <summary>Step to the next branch (DEBUG_STATUS_STEP_BRANCH).</summary>
    StepBranch = 8,

    /// <summary>Go on as before the event (DEBUG_STATUS_IGNORE_EVENT).</summary>
    IgnoreEvent = 9,

    /// <summary>A restart was asked for (DEBUG_STATUS_RESTART_REQUESTED).</summary>
    RestartRequested = 10,

    /// <summary>Running backwards (DEBUG_STATUS_REVERSE_GO).</summary>
    ReverseGo = 11,

    /// <summary>Step back to a branch (DEBUG_STATUS_REVERSE_STEP_BRANCH).</summary>
    ReverseStepBranch = 12,

    /// <summary>Step back over a call (DEBUG_STATUS_REVERSE_STEP_OVER).</summary>
    ReverseStepOver = 13,

    /// <summary>Step back one instruction (DEBUG_STATUS_REVERSE_STEP_INTO).</summary>
    ReverseStepInto = 14,

    /// <summary>The connection lost its pace (DEBUG_STATUS_OUT_OF_SYNC).</summary>
    OutOfSync = 15,

    /// <summary>The engine waits for input (DEBUG_STATUS_WAIT_INPUT).</summary>
    WaitInput = 16,

    /// <summary>A wait timed out (DEBUG_STATUS_TIMEOUT).</summary>
    Timeout = 17,
}
