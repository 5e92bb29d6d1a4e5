namespace Tephra.Engine;

/// <summary>The session began or ended.</summary>
/// <param name="Status">Which.</param>
public sealed record SessionStatusEvent(DebugSessionStatus Status) : DebugEvent;
