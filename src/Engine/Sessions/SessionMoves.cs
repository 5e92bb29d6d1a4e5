namespace Tephra.Engine;

/// <summary>The one table of which call is allowed in which state, and what a refused one returns. docs/engine.md gives the reasons.</summary>
internal static class SessionMoves
{
    private const int Yes = HResult.Ok;
    private const int Wrong = HResult.Unexpected;

    // Rows: SessionState; columns: SessionAction.
    private static readonly int[][] Table =
    [
        //                          AddInfo Open   Wait                       Query  Files  SetExecutionStatus    End    Write
        /* NoTarget             */ [Yes,    Yes,   Wrong,                     Wrong, Wrong, Wrong,                Wrong, Wrong],
        /* Opened               */ [Wrong,  Yes,   Yes,                       Wrong, Yes,   Yes,                  Yes,   Wrong],
        // A wait with nothing left to deliver is let in: it ends the session before it fails.
        /* Suspended            */ [Wrong,  Yes,   Yes,                       Yes,   Yes,   HResult.NoInterface,  Yes,   Yes],
        /* SuspendedWithPending */ [Wrong,  Yes,   Yes,                       Yes,   Yes,   Yes,                  Yes,   Yes],
        /* Attaching            */ [Wrong,  Wrong, HResult.NestingNotAllowed, Wrong, Yes,   HResult.AccessDenied, Wrong, Wrong],
        /* Delivering           */ [Wrong,  Wrong, HResult.NestingNotAllowed, Yes,   Yes,   HResult.AccessDenied, Wrong, Yes],
    ];

    /// <summary>Whether a call is allowed: S_OK, or the code it fails with.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="action">What is asked.</param>
    public static int Check(SessionState state, SessionAction action) => Table[(int)state][(int)action];

    /// <summary>Whether a call is allowed inside a callback: nothing that its caller may be at, whatever the state.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="action">What is asked.</param>
    public static int CheckInCallback(SessionState state, SessionAction action) => action switch
    {
        SessionAction.Wait => HResult.NestingNotAllowed,
        SessionAction.AddInformationFile or SessionAction.Open or SessionAction.End => HResult.Unexpected,
        _ => Check(state, action),
    };

    /// <summary>The state between two calls, which follows from how many dumps are open and how many of them have delivered their event.</summary>
    /// <param name="open">The number of open dumps.</param>
    /// <param name="delivered">How many of them have delivered their event.</param>
    public static SessionState Settle(int open, int delivered) =>
        open == 0 ? SessionState.NoTarget
        : delivered == 0 ? SessionState.Opened
        : delivered == open ? SessionState.Suspended
        : SessionState.SuspendedWithPending;

    /// <summary>What GetExecutionStatus reports in a state.</summary>
    /// <param name="state">The session's state.</param>
    public static DebugStatus ToExecutionStatus(SessionState state) => state switch
    {
        SessionState.NoTarget => DebugStatus.NoDebuggee,
        SessionState.Opened or SessionState.Attaching => DebugStatus.Go,
        _ => DebugStatus.Break,
    };
}
