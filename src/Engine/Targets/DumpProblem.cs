namespace Tephra.Engine;

/// <summary>Something in a dump that could not be read. The rest of the dump is not affected.</summary>
/// <param name="StreamIndex">The stream's place in the directory.</param>
/// <param name="StreamType">The stream's number (MINIDUMP_STREAM_TYPE).</param>
/// <param name="StreamName">The stream's name, or its number as <c>0x…</c>.</param>
/// <param name="Offset">Where in the dump, in bytes from its start.</param>
/// <param name="Reason">What was asked and what was there.</param>
public sealed record DumpProblem(int StreamIndex, uint StreamType, string StreamName, long Offset, string Reason)
{
    /// <summary>The problem in one line.</summary>
    public override string ToString() => $"{StreamName} at 0x{Offset:x}: {Reason}";
}
