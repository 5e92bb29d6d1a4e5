namespace Tephra.Engine;

/// <summary>The numbers a dump uses for processors: PROCESSOR_ARCHITECTURE_* of winnt.h, and Breakpad's from 0x8001 (minidump_format.h).</summary>
internal static class ProcessorArchitectures
{
    public const ushort Intel = 0;
    public const ushort Arm = 5;
    public const ushort Amd64 = 9;
    public const ushort Arm64 = 12;
    public const ushort Arm64Old = 0x8003;

    /// <summary>The short name that the tool prints.</summary>
    public static string ToName(ushort architecture) => architecture switch
    {
        Intel or 10 or 14 => "x86",
        1 => "mips",
        2 => "alpha",
        3 => "ppc",
        4 => "shx",
        Arm or 13 => "arm",
        6 => "ia64",
        7 => "alpha64",
        8 => "msil",
        Amd64 => "x64",
        11 => "neutral",
        Arm64 or Arm64Old => "arm64",
        0x8001 => "sparc",
        0x8002 => "ppc64",
        0x8004 => "mips64",
        0x8005 => "riscv",
        0x8006 => "riscv64",
        0xFFFF => "unknown",
        _ => $"0x{architecture:x}",
    };

    /// <summary>The same processor in IMAGE_FILE_MACHINE_*, where the engine knows its registers.</summary>
    public static ImageFileMachine ToMachine(ushort architecture) => architecture switch
    {
        Intel or 10 or 14 => ImageFileMachine.I386,
        Arm or 13 => ImageFileMachine.ArmNt,
        6 => ImageFileMachine.Ia64,
        Amd64 => ImageFileMachine.Amd64,
        Arm64 or Arm64Old => ImageFileMachine.Arm64,
        _ => ImageFileMachine.Unknown,
    };

    /// <summary>Whether pointers have 64 bits.</summary>
    public static ushort FromMachine(ImageFileMachine machine) => machine switch
    {
        ImageFileMachine.I386 => Intel,
        ImageFileMachine.ArmNt => Arm,
        ImageFileMachine.Ia64 => 6,
        ImageFileMachine.Amd64 => Amd64,
        ImageFileMachine.Arm64 => Arm64,
        _ => 0xFFFF,
    };

    public static bool Is64Bit(ushort architecture) =>
        architecture is 6 or 7 or Amd64 or Arm64 or Arm64Old or 0x8002 or 0x8004 or 0x8006;
}
