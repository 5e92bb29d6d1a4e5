namespace Tephra.Engine;

/// <summary>What an entry says that the processor does not take.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The physical page's number, the prototype entry's virtual address, or the slot's number in the paging file.</param>
/// <param name="PageFile">The number of the paging file.</param>
internal readonly record struct InvalidEntry(InvalidEntryKind Kind, ulong Value = 0, int PageFile = 0)
{
    /// <summary>Decommitted (MM_DECOMMIT): the address is reserved, and there is no page. With access bits beside it, it is a guard page.</summary>
    private const ulong Decommitted = 0x10;

    /// <summary>A software entry: a slot in a paging file, or nothing yet. Slot 0 is never used.</summary>
    public static InvalidEntry Software(ulong protection, ulong pageFile, ulong slot) =>
        slot != 0 ? new(InvalidEntryKind.PageFile, slot, (int)pageFile)
        : protection == Decommitted ? default
        : new(protection == 0 ? InvalidEntryKind.Vad : InvalidEntryKind.DemandZero);

    /// <summary>A page that is still in memory.</summary>
    public static InvalidEntry Transition(ulong protection, ulong page) => protection == Decommitted ? default : new(InvalidEntryKind.Transition, page);
}
