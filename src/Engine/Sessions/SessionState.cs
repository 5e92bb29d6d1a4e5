namespace Tephra.Engine;

/// <summary>The states of a session. Which calls each of them allows is <see cref="SessionMoves"/>.</summary>
internal enum SessionState
{
    /// <summary>No dump is open.</summary>
    NoTarget,

    /// <summary>Dumps are open, but none has delivered its event: the engine is not attached.</summary>
    Opened,

    /// <summary>Every open dump has delivered its event: the current one can be queried.</summary>
    Suspended,

    /// <summary>At least one dump can be queried, and at least one more has its event to deliver.</summary>
    SuspendedWithPending,

    /// <summary>Inside a wait, before the event: callbacks run, but the target can't be queried yet.</summary>
    Attaching,

    /// <summary>Inside a wait, at the event: callbacks run and may query the target.</summary>
    Delivering,
}
