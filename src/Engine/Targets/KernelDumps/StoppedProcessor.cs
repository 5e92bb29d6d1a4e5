namespace Tephra.Engine;

/// <summary>The processor that stopped the system, whose registers the header of a kernel dump holds.</summary>
/// <param name="Number">Its number; 0 where nothing tells.</param>
/// <param name="StackEnd">The end of the stack that it was found by; 0 where it was found otherwise.</param>
internal sealed record StoppedProcessor(uint Number, ulong StackEnd);
