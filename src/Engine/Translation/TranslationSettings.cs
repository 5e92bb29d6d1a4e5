namespace Tephra.Engine;

/// <summary>What has to be known of a system to read its page tables.</summary>
/// <param name="Format">How the tables are built.</param>
/// <param name="Build">The system's build number: it decides what entries that are not valid look like.</param>
public sealed record TranslationSettings(PageTableFormat Format, uint Build)
{
    private const uint FirstBuildWithCompressedMemory = 10240;
    private const int FiveLevels = 5;

    /// <summary>
    /// The bits that the system sets in invalid entries against L1TF, as the dump tells them; 0 where the machine does without; null
    /// where nobody knows, so that an entry they may be set in can't be resolved.
    /// </summary>
    public ulong? InvalidEntryMask { get; init; }

    /// <summary>
    /// The number that entries use for the store of compressed memory, as if it were a paging file; null where there is none. Windows
    /// gives it the last number; 2 where the user set up no further paging files.
    /// </summary>
    public int? VirtualStore { get; init; } = Build >= FirstBuildWithCompressedMemory ? 2 : null;

    /// <summary>Where the store of compressed memory is, so that its pages can be read; null where nobody knows.</summary>
    public VirtualStoreOptions? CompressedMemory { get; init; }

    /// <summary>
    /// x86 without PAE alone: where the paged pool begins (MmPagedPoolStart), which addresses of prototype entries count from. Null where
    /// nobody knows, so that such entries can't be resolved.
    /// </summary>
    public ulong? PrototypeBase { get; init; }

    /// <summary>The settings that follow from what a dump's header says; null for machines whose page tables are not known (32-bit ARM, Itanium).</summary>
    /// <param name="machine">The processors' kind.</param>
    /// <param name="build">The system's build number.</param>
    /// <param name="paeEnabled">Of x86: whether PAE is on.</param>
    /// <param name="pagingLevels">Of x64: how many levels the debugger's data states; 0 where it does not.</param>
    public static TranslationSettings? Of(ImageFileMachine machine, uint build, bool paeEnabled, int pagingLevels) => machine switch
    {
        ImageFileMachine.I386 => new(paeEnabled ? PageTableFormat.X86Pae : PageTableFormat.X86, build),
        ImageFileMachine.Amd64 => new(pagingLevels == FiveLevels ? PageTableFormat.X64FiveLevels : PageTableFormat.X64, build),
        ImageFileMachine.Arm64 => new(PageTableFormat.Arm64, build),
        _ => null,
    };
}
