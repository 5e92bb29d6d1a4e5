namespace Tephra.Engine;

/// <summary>The exception a dump was taken for.</summary>
/// <param name="ThreadId">The system's id of the thread it happened on.</param>
/// <param name="Record">What happened.</param>
/// <param name="Context">The CONTEXT at that moment as stored, empty if none is.</param>
/// <param name="Registers">The registers at that moment, or null where the context is missing, broken, or of a processor without a reader.</param>
public sealed record TargetException(
    uint ThreadId,
    ExceptionRecord64 Record,
    ReadOnlyMemory<byte> Context,
    RegisterSet? Registers)
{
    /// <summary>Whether no handler had been asked yet; null where the dump does not say, as minidumps and kernel dumps don't.</summary>
    public bool? IsFirstChance { get; init; }
}
