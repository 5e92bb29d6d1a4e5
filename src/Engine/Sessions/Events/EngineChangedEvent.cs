namespace Tephra.Engine;

/// <summary>The engine changed.</summary>
/// <param name="Flags">What changed.</param>
/// <param name="Argument">More about it.</param>
public sealed record EngineChangedEvent(DebugEngineChanges Flags, ulong Argument) : DebugEvent;
