namespace Tephra.Oracle.Tests;

/// <summary>One of the <c>threads</c> of the tool's JSON.</summary>
internal sealed record InspectedThread(uint Id, ulong? InstructionPointer, ulong? StackPointer, ulong? Teb);
