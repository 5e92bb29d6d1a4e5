namespace Tephra.Engine;

/// <summary>A thread of the dumped process.</summary>
/// <param name="Id">The system's id of the thread.</param>
/// <param name="SuspendCount">How often it was suspended.</param>
/// <param name="PriorityClass">The priority class of its process.</param>
/// <param name="Priority">Its own priority.</param>
/// <param name="Teb">The address of its environment block; what other systems than Windows store there is their affair.</param>
/// <param name="Stack">The stack's captured memory, as the dump states it.</param>
/// <param name="Context">Its CONTEXT as stored, empty if none is.</param>
/// <param name="Registers">Its registers, or null where the context is missing, broken, or of a processor without a reader.</param>
public sealed record TargetThread(
    uint Id,
    uint SuspendCount,
    uint PriorityClass,
    uint Priority,
    VirtualAddress Teb,
    MemoryRange Stack,
    ReadOnlyMemory<byte> Context,
    RegisterSet? Registers)
{
    /// <summary>The name it was given (SetThreadDescription on Windows); null if it has none, or the dump does not say.</summary>
    public string? Name { get; init; }

    /// <summary>Its times, exit status and start; null if the dump does not say.</summary>
    public TargetThreadInformation? Information { get; init; }
}
