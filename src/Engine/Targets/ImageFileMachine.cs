namespace Tephra.Engine;

/// <summary>Processor types (IMAGE_FILE_MACHINE_*, winnt.h).</summary>
public enum ImageFileMachine : uint
{
    /// <summary>Not known (IMAGE_FILE_MACHINE_UNKNOWN).</summary>
    Unknown = 0,

    /// <summary>x86 (IMAGE_FILE_MACHINE_I386).</summary>
    I386 = 0x14C,

    /// <summary>32-bit ARM (IMAGE_FILE_MACHINE_ARMNT).</summary>
    ArmNt = 0x1C4,

    /// <summary>Itanium (IMAGE_FILE_MACHINE_IA64).</summary>
    Ia64 = 0x200,

    /// <summary>x64 (IMAGE_FILE_MACHINE_AMD64).</summary>
    Amd64 = 0x8664,

    /// <summary>64-bit ARM (IMAGE_FILE_MACHINE_ARM64).</summary>
    Arm64 = 0xAA64,
}
