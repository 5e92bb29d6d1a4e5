namespace Tephra.Engine;

/// <summary>A thread that is to go into a minidump (MINIDUMP_THREAD).</summary>
/// <param name="Id">The system's id of the thread.</param>
public sealed record MinidumpThread(uint Id)
{
    /// <summary>
    /// The CONTEXT, in the layout of the system's processor: the bytes of a <see cref="Tephra.Formats.ContextAmd64"/> or one of its kind. Empty:
    /// the thread has no registers in the dump.
    /// </summary>
    public ReadOnlyMemory<byte> Context { get; init; }

    /// <summary>The address of the first byte of <see cref="Stack"/>.</summary>
    public VirtualAddress StackStart { get; init; }

    /// <summary>The part of the stack that is in use. It is memory of the dump too, without being added as such.</summary>
    public ReadOnlyMemory<byte> Stack { get; init; }

    /// <summary>The address of the thread environment block; 0 where there is none.</summary>
    public VirtualAddress Teb { get; init; }

    /// <summary>How often the thread was suspended.</summary>
    public uint SuspendCount { get; init; }

    /// <summary>The priority class.</summary>
    public uint PriorityClass { get; init; }

    /// <summary>The priority.</summary>
    public uint Priority { get; init; }
}
