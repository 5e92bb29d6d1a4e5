using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What a dump tells of the bits that the system sets in invalid page table entries against L1TF.</summary>
internal static class InvalidEntryMasks
{
    // Where every known form of entry has the bit that says "stored as it is".
    private const int SwizzleBit = 4;

    /// <summary>
    /// The mask for <see cref="TranslationSettings.InvalidEntryMask"/>: null where the record is too old to tell, or tells what no known
    /// form of entry goes with. It is never guessed.
    /// </summary>
    public static ulong? Of(KddebuggerData64 data) =>
        !data.HasInvalidPteMask ? null
        : data.L1tfHighPhysicalBitIndex is null or 0 ? 0
        : data.L1tfSwizzleBitIndex != SwizzleBit || data.L1tfHighPhysicalBitIndex > 63 ? null
        : 1ul << data.L1tfHighPhysicalBitIndex;

    /// <summary>Whether an entry says of itself that no bits were set in it.</summary>
    public static bool IsStoredAsItIs(ulong entry) => (entry & (1ul << SwizzleBit)) != 0;
}
