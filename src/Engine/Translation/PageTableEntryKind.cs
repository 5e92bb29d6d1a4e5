namespace Tephra.Engine;

/// <summary>What a valid entry leads to.</summary>
internal enum PageTableEntryKind
{
    /// <summary>A form the processor does not take.</summary>
    Reserved,

    /// <summary>The table of the next level.</summary>
    Table,

    /// <summary>A page, large where the entry is not of the lowest level.</summary>
    Page,
}
