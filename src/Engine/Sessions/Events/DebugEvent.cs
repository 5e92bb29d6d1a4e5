namespace Tephra.Engine;

/// <summary>Something that happened in a session, in the order it did.</summary>
public abstract record DebugEvent;
