namespace Tephra.Engine;

/// <summary>What the header of a kernel dump says of the system. A value the writer left out is null.</summary>
/// <param name="DumpType">What the dump holds, by the number in its header (1 full, 4 triage, 5 and 6 bitmaps, and so on).</param>
/// <param name="Machine">The processors' kind.</param>
/// <param name="Is64Bit">Whether the header is the one of 64-bit systems.</param>
/// <param name="IsFreeBuild">Whether the system is a free build (0xF), not a checked one (0xC).</param>
/// <param name="Build">The system's build number.</param>
/// <param name="NumberOfProcessors">How many processors the system has.</param>
/// <param name="DirectoryTableBase">Physical address of the top-level page table.</param>
/// <param name="PsLoadedModuleList">Virtual address of the list of loaded modules.</param>
/// <param name="PsActiveProcessHead">Virtual address of the list of processes.</param>
/// <param name="KdDebuggerDataBlock">Virtual address of KDDEBUGGER_DATA64.</param>
/// <param name="BugCheckCode">Why the system stopped.</param>
/// <param name="BugCheckParameters">The four parameters of the bug check.</param>
/// <param name="SystemTime">When the dump was made, as a FILETIME: 100 ns units since 1601, UTC.</param>
/// <param name="SystemUpTime">How long the system had run, in units of 100 ns.</param>
/// <param name="Comment">What the writer remarked.</param>
public sealed record KernelInformation(
    uint DumpType,
    ImageFileMachine Machine,
    bool Is64Bit,
    bool IsFreeBuild,
    uint Build,
    int NumberOfProcessors,
    ulong DirectoryTableBase,
    ulong? PsLoadedModuleList,
    ulong? PsActiveProcessHead,
    ulong? KdDebuggerDataBlock,
    uint BugCheckCode,
    IReadOnlyList<ulong> BugCheckParameters,
    ulong? SystemTime,
    ulong? SystemUpTime,
    string? Comment);
