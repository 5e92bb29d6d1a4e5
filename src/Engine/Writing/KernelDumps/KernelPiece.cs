namespace Tephra.Engine;

/// <summary>Memory that a small kernel dump takes over.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record KernelPiece(ulong Address, byte[] Bytes);
