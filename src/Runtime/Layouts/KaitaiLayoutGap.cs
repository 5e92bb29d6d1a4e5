namespace Tephra;

/// <summary>Bytes that nothing in the schema describes, or that nothing pointed to.</summary>
/// <param name="Start">The first byte, from the start of the source.</param>
/// <param name="End">Behind the last byte.</param>
/// <param name="Within">The path of the innermost entry that has them in its range.</param>
public readonly record struct KaitaiLayoutGap(long Start, long End, string Within);
