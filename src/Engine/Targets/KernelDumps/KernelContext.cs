namespace Tephra.Engine;

/// <summary>A CONTEXT in a kernel dump: a copy, so that it stays when the dump is closed.</summary>
/// <param name="Bytes">The record as stored, as long as the machine's CONTEXT is.</param>
/// <param name="Registers">Its registers.</param>
internal sealed record KernelContext(ReadOnlyMemory<byte> Bytes, RegisterSet Registers);
