namespace Tephra.Engine;

/// <summary>Where a walk through page tables ended.</summary>
/// <param name="Location">Where the page or table begins; without meaning where there is a fault.</param>
/// <param name="Fault">Why it led nowhere; of kind <see cref="MemoryFaultKind.None"/> where it did not.</param>
/// <param name="Shift">The answer holds for 2 to the power of this many addresses: the page's, or all that share the fault.</param>
/// <param name="IsTable">Whether it is the table of the next level and no page yet.</param>
internal readonly record struct PageWalk(PageLocation Location, MemoryFault Fault, int Shift, bool IsTable)
{
    /// <summary>Whether it led to a page.</summary>
    public bool IsPage => Fault.Kind == MemoryFaultKind.None && !IsTable;

    /// <summary>A page, or a table.</summary>
    public static PageWalk To(PageLocation location, int shift, bool isTable) => new(location, default, shift, isTable);

    /// <summary>A reason why there is neither.</summary>
    public static PageWalk Failed(MemoryFault fault, int shift) => new(default, fault, shift, IsTable: false);
}
