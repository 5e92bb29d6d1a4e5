using Tephra.Engine;

namespace Tephra.Tool.Reading;

/// <summary>Why an address can't be read, as a word for scripts.</summary>
internal static class FaultText
{
    /// <summary>The word.</summary>
    public static string Of(MemoryFault fault) => fault.Kind switch
    {
        MemoryFaultKind.NotPresent => $"not-present:{Level(fault.Level)}",
        MemoryFaultKind.NotInDump => "not-in-dump",
        MemoryFaultKind.NoPageFile => "no-page-file",
        MemoryFaultKind.PastPageFile => "past-page-file",
        MemoryFaultKind.DemandZero => "demand-zero",
        MemoryFaultKind.Compressed => "compressed",
        MemoryFaultKind.MappedFile => "mapped-file",
        MemoryFaultKind.Vad => "vad",
        MemoryFaultKind.NonCanonical => "non-canonical",
        MemoryFaultKind.UnsupportedBuild => "unsupported-build",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "an address that can be read has no fault"),
    };

    private static string Level(PageTableLevel level) => level switch
    {
        PageTableLevel.Pml5 => "PML5",
        PageTableLevel.Pml4 => "PML4",
        PageTableLevel.Pdpt => "PDPT",
        PageTableLevel.PD => "PD",
        _ => "PT",
    };
}
