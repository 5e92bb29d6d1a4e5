using Xunit;

namespace Tephra.TestKit;

/// <summary>Kernel dumps that tests make by plain byte writing, by name.</summary>
public static class KernelDumps
{
    public static readonly KernelFacts X64 = new() { Comment = "Made by a test.", Attributes = 0x14 };
    public static readonly KernelFacts X86 = new()
    {
        Machine = KernelFacts.I386,
        Build = 7601,
        DirectoryTableBase = 0x185000,
        PsLoadedModuleList = 0x82BA9850,
        PsActiveProcessHead = 0x82BA1F18,
        KdDebuggerDataBlock = 0x82B8BBE8,
        BugCheckParameters = [0x10, 2, 1, 0x8C1AE022],
        ProgramCounter = 0x8C1AE022,
        StackPointer = 0x82B7A3D0,
    };

    public static readonly KernelFacts Arm64 = new() { Machine = KernelFacts.Arm64, Build = 22000, ExceptionCode = null, SystemUpTime = null };
    public static readonly KernelFacts Arm = new()
    {
        Machine = KernelFacts.ArmNt,
        Build = 9200,
        PsLoadedModuleList = 0x81234560,
        PsActiveProcessHead = 0x81234570,
        KdDebuggerDataBlock = 0x81234580,
        BugCheckParameters = [1, 2, 3, 4],
        ProgramCounter = 0x81200000,
        StackPointer = 0x83000000,
    };

    public static readonly IReadOnlyDictionary<ulong, byte[]> Pages = PhysicalPages.Of(1, 2, 3, 0x10, 0x11, 0x1F, 0x64);
    public const int Bits = 0x65 + 2;
    public static readonly Guid Tag = new("270a33fd-3da6-460d-ba89-3c1bae21e39b");

    public static readonly TriageDriver[] Drivers =
    [
        new(@"\SystemRoot\system32\ntoskrnl.exe", 0x80000000, 0x1046000, 0xA5938C, 0xD8333E6),
        new("hal.dll", 0x82000000, 0x6000, 0xCE9F, 0x1A7BE8E9),
        new("ü.sys", 0x83000000, 0x1000, 1, 2),
    ];

    public static readonly byte[] Blobs = SecondaryDataBytes.Of(19041, (Tag, [1, 2, 3]), (Guid.Empty, []), (Tag, new byte[16]));

    /// <summary>One of each kind.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["header-x64"] = () => KernelDumpFile.HeaderOnly(X64),
        ["header-x86"] = () => KernelDumpFile.HeaderOnly(X86),
        ["full-x64"] = () => KernelDumpFile.Full(X64, Pages),
        ["full-x86"] = () => KernelDumpFile.Full(X86, Pages),
        ["full-arm64-blobs"] = () => [.. KernelDumpFile.Full(Arm64, Pages), .. Blobs],
        ["full-arm"] = () => KernelDumpFile.Full(Arm, Pages),
        ["full-without-type"] = () => new PlainBytes(0).Put(0, KernelDumpFile.Full(X86, Pages)).Ascii(0xF88, "PAGE").ToArray(),
        ["summary-x86"] = () => KernelDumpFile.Summary(X86, Pages, Bits),
        ["summary-x64"] = () => KernelDumpFile.Summary(X64, Pages, Bits),
        ["bitmap-full-x64"] = () => KernelDumpFile.Bitmap(X64, Pages, Bits, 5),
        ["bitmap-kernel-x64"] = () => KernelDumpFile.Bitmap(X64, Pages, Bits),
        ["bitmap-kernel-arm64-blobs"] = () => [.. KernelDumpFile.Bitmap(Arm64, Pages, Bits), .. Blobs],
        ["bitmap-full-x86"] = () => KernelDumpFile.Bitmap(X86, Pages, Bits, 5),
        ["rdmp-8"] = () => KernelDumpFile.Rdmp(X64, Pages, 8),
        ["rdmp-9"] = () => KernelDumpFile.Rdmp(X64, Pages, 9, 0),
        ["rdmp-10-blobs"] = () => [.. KernelDumpFile.Rdmp(X64, Pages, 0xA), .. Blobs],
        ["triage-x64-blobs"] = () => Triage(X64).ToArray(),
        ["triage-arm64-blobs"] = () => Triage(Arm64).ToArray(),
        ["triage-x86-blobs"] = () => Triage(X86).ToArray(),
        ["triage-arm-empty"] = () => new TriageDumpFile(Arm).ToArray(),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TriageDumpFile Triage(KernelFacts facts) => new(facts)
    {
        Drivers = Drivers,
        Unloaded = [("dam.sys", 0x81DE0000, 0x81DFC000), ("dump_storpor", 0x84060000, 0x840AE000)],
        Blocks = [(facts.PsLoadedModuleList, PhysicalPages.Content(9)[..0x30]), (facts.StackPointer, PhysicalPages.Content(77)[..0x20])],
        SecondaryData = Blobs,
    };
}
