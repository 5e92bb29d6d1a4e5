namespace Tephra.Oracle.Tests;

/// <summary>A thread as LLDB lists it.</summary>
/// <param name="Id">The thread's id.</param>
/// <param name="ProgramCounter">The program counter, or null where LLDB does not know the context.</param>
/// <param name="StopReason">Why it stopped, if for a reason.</param>
internal sealed record LldbThread(uint Id, ulong? ProgramCounter, string? StopReason);
