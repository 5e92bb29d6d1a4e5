using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A machine whose page tables a test laid, as the engine reads it.</summary>
internal static class PageTableMachine
{
    /// <summary>The machines of the tests: each kind, with builds of each layout.</summary>
    public static TheoryData<PageTableKind, uint, byte> All => new()
    {
        { PageTableKind.X86, 2600, 0 },
        { PageTableKind.X86, 7601, 0 },
        { PageTableKind.X86, 9600, 0 },
        { PageTableKind.Pae, 6002, 0 },
        { PageTableKind.Pae, 7601, 0 },
        { PageTableKind.Pae, 9600, 0 },
        { PageTableKind.Pae, 10240, 0 },
        { PageTableKind.Pae, 17763, 0 },
        { PageTableKind.Pae, 19045, 45 },
        { PageTableKind.X64, 3790, 0 },
        { PageTableKind.X64, 6002, 0 },
        { PageTableKind.X64, 7601, 0 },
        { PageTableKind.X64, 9600, 0 },
        { PageTableKind.X64, 10240, 0 },
        { PageTableKind.X64, 16299, 0 },
        { PageTableKind.X64, 17134, 0 },
        { PageTableKind.X64, 17763, 0 },
        { PageTableKind.X64, 19041, 45 },
        { PageTableKind.X64, 22631, 0 },
        { PageTableKind.X64, 26100, 45 },
        { PageTableKind.X64Five, 20348, 0 },
        { PageTableKind.X64Five, 26100, 45 },
        { PageTableKind.Arm64, 10240, 0 },
        { PageTableKind.Arm64, 22000, 0 },
        { PageTableKind.Arm64, 26100, 0 },
    };

    /// <summary>The memory of a machine, with the paging files it has.</summary>
    public static TranslatedMemory Open(PageTableImage image, bool withMask = true) =>
        new(new InMemoryPages(image.Pages), Settings(image.Bits, withMask), image.Root, Files(image));

    public static PageFileSet Files(PageTableImage image) =>
        image.Slots.Keys.Aggregate(PageFileSet.Empty, (files, number) => files.With(number, ByteSource.FromMemory(image.PageFile(number))));

    public static TranslationSettings Settings(PageEntryBits bits, bool withMask = true) => new(Format(bits.Kind), bits.Build)
    {
        InvalidEntryMask = !withMask ? null : bits.MaskBit == 0 ? 0 : 1ul << bits.MaskBit,
        PrototypeBase = PageEntryBits.PagedPoolStart,
    };

    /// <summary>A reason by the tool's words.</summary>
    public static string Name(MemoryFault fault) => fault.Kind switch
    {
        MemoryFaultKind.NotPresent => "not-present:" + fault.Level.ToString().ToUpperInvariant(),
        MemoryFaultKind.NotInDump => "not-in-dump",
        MemoryFaultKind.NoPageFile => "no-page-file",
        MemoryFaultKind.PastPageFile => "past-page-file",
        MemoryFaultKind.DemandZero => "demand-zero",
        MemoryFaultKind.MappedFile => "mapped-file",
        MemoryFaultKind.NonCanonical => "non-canonical",
        MemoryFaultKind.UnsupportedBuild => "unsupported-build",
        _ => fault.Kind.ToString().ToLowerInvariant(),
    };

    private static PageTableFormat Format(PageTableKind kind) => kind switch
    {
        PageTableKind.X86 => PageTableFormat.X86,
        PageTableKind.Pae => PageTableFormat.X86Pae,
        PageTableKind.X64 => PageTableFormat.X64,
        PageTableKind.X64Five => PageTableFormat.X64FiveLevels,
        _ => PageTableFormat.Arm64,
    };
}
