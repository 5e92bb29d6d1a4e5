namespace Tephra.Engine;

/// <summary>A piece of data that a driver added to a kernel dump (KBUGCHECK_SECONDARY_DUMP_DATA).</summary>
/// <param name="Tag">What it is; only its driver knows its layout.</param>
/// <param name="Offset">Where its bytes begin in the dump.</param>
/// <param name="Size">How many there are.</param>
public sealed record TaggedData(Guid Tag, long Offset, int Size);
