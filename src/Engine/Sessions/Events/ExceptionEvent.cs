namespace Tephra.Engine;

/// <summary>The event a dump stores: the exception it was taken for, or a break made for a dump that stores none.</summary>
/// <param name="Record">What happened.</param>
/// <param name="FirstChance">Whether it is known to be the first chance.</param>
public sealed record ExceptionEvent(ExceptionRecord64 Record, bool FirstChance) : DebugEvent;
