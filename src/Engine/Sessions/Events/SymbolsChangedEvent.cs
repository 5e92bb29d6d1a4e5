namespace Tephra.Engine;

/// <summary>The symbols changed.</summary>
/// <param name="Flags">What changed.</param>
/// <param name="Argument">More about it.</param>
public sealed record SymbolsChangedEvent(DebugSymbolChanges Flags, ulong Argument) : DebugEvent;
