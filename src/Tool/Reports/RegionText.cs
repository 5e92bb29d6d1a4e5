namespace Tephra.Tool.Reports;

/// <summary>Windows's words for a region of memory (winnt.h).</summary>
internal static class RegionText
{
    /// <summary>MEM_COMMIT and its kind; others as <c>0x…</c>.</summary>
    public static string State(uint state) => state switch
    {
        0x1000 => "commit",
        0x2000 => "reserve",
        0x10000 => "free",
        _ => $"0x{state:x}",
    };

    /// <summary>MEM_PRIVATE and its kind; none for free memory, others as <c>0x…</c>.</summary>
    public static string? Type(uint type) => type switch
    {
        0 => null,
        0x20000 => "private",
        0x40000 => "mapped",
        0x1000000 => "image",
        _ => $"0x{type:x}",
    };
}
