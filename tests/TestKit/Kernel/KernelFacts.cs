namespace Tephra.TestKit;

/// <summary>What the header of a kernel dump is to say. What is null is left to the filler 'PAGE'.</summary>
public sealed record KernelFacts
{
    /// <summary>The number of an x64 machine; <see cref="I386"/> and others beside it.</summary>
    public const uint Amd64 = 0x8664;

    /// <summary>The number of an x86 machine.</summary>
    public const uint I386 = 0x14C;

    /// <summary>The number of a 32-bit ARM machine.</summary>
    public const uint ArmNt = 0x1C4;

    /// <summary>The number of an ARM64 machine.</summary>
    public const uint Arm64 = 0xAA64;

    /// <summary>IMAGE_FILE_MACHINE of the machine.</summary>
    public uint Machine { get; init; } = Amd64;

    /// <summary>Whether addresses have 64 bits.</summary>
    public bool Is64Bit => Machine is Amd64 or Arm64;

    /// <summary>The size of the header.</summary>
    public int HeaderSize => Is64Bit ? 0x2000 : 0x1000;

    /// <summary>Whether a 32-bit machine has page tables of 64-bit entries.</summary>
    public bool IsPae { get; init; } = true;

    /// <summary>The build's number.</summary>
    public uint Build { get; init; } = 19041;

    /// <summary>Physical address of the page tables.</summary>
    public ulong DirectoryTableBase { get; init; } = 0x1AD000;

    /// <summary>Address of the list of modules.</summary>
    public ulong PsLoadedModuleList { get; init; } = 0xFFFFF804_8062A390;

    /// <summary>Address of the list of processes.</summary>
    public ulong PsActiveProcessHead { get; init; } = 0xFFFFF804_8061E200;

    /// <summary>Address of the debugger's data.</summary>
    public ulong KdDebuggerDataBlock { get; init; } = 0xFFFFF804_80600B20;

    /// <summary>How many processors.</summary>
    public uint NumberProcessors { get; init; } = 2;

    /// <summary>What stopped the system.</summary>
    public uint BugCheckCode { get; init; } = 0xD1;

    /// <summary>More about it: four numbers.</summary>
    public IReadOnlyList<ulong> BugCheckParameters { get; init; } = [0xFFFF8000_00000010, 2, 1, 0xFFFFF804_81234567];

    /// <summary>Where the processor stood.</summary>
    public ulong ProgramCounter { get; init; } = 0xFFFFF804_81234567;

    /// <summary>Where its stack was.</summary>
    public ulong StackPointer { get; init; } = 0xFFFFF804_83334440;

    /// <summary>The exception; null for none.</summary>
    public uint? ExceptionCode { get; init; } = 0x80000003;

    /// <summary>Text for people.</summary>
    public string? Comment { get; init; }

    /// <summary>DUMP_FILE_ATTRIBUTES.</summary>
    public uint? Attributes { get; init; }

    /// <summary>FILETIME of the crash.</summary>
    public ulong? SystemTime { get; init; } = 132_583_451_029_877_657;

    /// <summary>How long the system ran, in 100 ns.</summary>
    public ulong? SystemUpTime { get; init; } = 37_470_697;

    /// <summary>Workstation 1, domain controller 2, server 3.</summary>
    public uint? ProductType { get; init; } = 1;

    /// <summary>Suites installed.</summary>
    public uint? SuiteMask { get; init; } = 0x110;
}
