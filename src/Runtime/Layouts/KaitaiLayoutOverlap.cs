namespace Tephra;

/// <summary>Bytes that more than one entry describes.</summary>
/// <param name="Start">The first byte, from the start of the source.</param>
/// <param name="End">Behind the last byte.</param>
/// <param name="First">The path of the entry the layout names first.</param>
/// <param name="Second">The path of the one it names next.</param>
public readonly record struct KaitaiLayoutOverlap(long Start, long End, string First, string Second);
