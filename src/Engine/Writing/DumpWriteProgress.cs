namespace Tephra.Engine;

/// <summary>How far the writing of a dump has come.</summary>
/// <param name="Written">Bytes of the dump that are written; in a cabinet, bytes that are packed.</param>
/// <param name="Total">The dump's bytes.</param>
public readonly record struct DumpWriteProgress(long Written, long Total);
