namespace Tephra.Engine;

/// <summary>The target changed.</summary>
/// <param name="Flags">What changed.</param>
/// <param name="Argument">More about it.</param>
public sealed record DebuggeeChangedEvent(DebugDebuggeeChanges Flags, ulong Argument) : DebugEvent;
