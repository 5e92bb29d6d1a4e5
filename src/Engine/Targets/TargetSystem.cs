namespace Tephra.Engine;

/// <summary>The machine and the operating system a dump was taken on.</summary>
/// <param name="ProcessorArchitecture">PROCESSOR_ARCHITECTURE_* or Breakpad's numbers from 0x8001.</param>
/// <param name="PlatformId">VER_PLATFORM_* or Breakpad's numbers from 0x8000.</param>
/// <param name="MajorVersion">The system's major version.</param>
/// <param name="MinorVersion">The system's minor version.</param>
/// <param name="BuildNumber">The system's build.</param>
/// <param name="NumberOfProcessors">The number of processors.</param>
/// <param name="ProductType">VER_NT_*: 1 workstation, 2 domain controller, 3 server.</param>
/// <param name="ServicePack">The service pack, or what else the system says of its version; null if none is stored.</param>
public sealed record TargetSystem(
    ushort ProcessorArchitecture,
    uint PlatformId,
    uint MajorVersion,
    uint MinorVersion,
    uint BuildNumber,
    int NumberOfProcessors,
    byte ProductType,
    string? ServicePack)
{
    /// <summary>The processor as IMAGE_FILE_MACHINE_* numbers it.</summary>
    public ImageFileMachine Machine => ProcessorArchitectures.ToMachine(ProcessorArchitecture);

    /// <summary>Whether pointers have 64 bits.</summary>
    public bool Is64Bit => ProcessorArchitectures.Is64Bit(ProcessorArchitecture);

    /// <summary>The processor's short name: <c>x86</c>, <c>x64</c>, <c>arm</c>, <c>arm64</c>, …, or the number as <c>0x…</c>.</summary>
    public string Architecture => ProcessorArchitectures.ToName(ProcessorArchitecture);

    /// <summary>The system's short name: <c>windows</c>, <c>linux</c>, <c>macos</c>, …, or the number as <c>0x…</c>.</summary>
    public string OperatingSystem => Platforms.ToName(PlatformId);

    /// <summary>The version as <c>major.minor.build</c>.</summary>
    public string Version => $"{MajorVersion}.{MinorVersion}.{BuildNumber}";
}
