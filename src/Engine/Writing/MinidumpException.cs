namespace Tephra.Engine;

/// <summary>The exception that is to go into a minidump (MINIDUMP_EXCEPTION_STREAM).</summary>
/// <param name="ThreadId">The thread it happened in.</param>
/// <param name="Code">The exception's code; outside Windows the signal's number or what the system has instead.</param>
/// <param name="Address">Where it happened.</param>
public sealed record MinidumpException(uint ThreadId, uint Code, VirtualAddress Address)
{
    /// <summary>1: execution can't go on.</summary>
    public uint Flags { get; init; }

    /// <summary>The address, in the process, of the exception this one followed on; 0 if none.</summary>
    public VirtualAddress NestedRecord { get; init; }

    /// <summary>Up to 15 parameters.</summary>
    public IReadOnlyList<ulong> Parameters { get; init; } = [];

    /// <summary>The CONTEXT at the exception. Empty: that of the thread, if the dump has the thread.</summary>
    public ReadOnlyMemory<byte> Context { get; init; }
}
