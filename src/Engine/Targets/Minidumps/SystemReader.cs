using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>SystemInfo as a <see cref="TargetSystem"/>.</summary>
internal static class SystemReader
{
    /// <summary>The machine and system, or null where the stream is missing or broken.</summary>
    public static TargetSystem? Read(MinidumpFile file)
    {
        SystemInfo? info = file.Read<SystemInfo>(Minidump.Enums.StreamType.SystemInfoStream, out DumpStream? stream);
        if (info is null)
            return null;
        string? servicePack = file.Problems.Guard(stream!, () => info.CsdVersion?.Buffer);
        return new TargetSystem(
            (ushort)info.ProcessorArchitecture,
            (uint)info.PlatformId,
            info.MajorVersion,
            info.MinorVersion,
            info.BuildNumber,
            info.NumberOfProcessors,
            (byte)info.ProductType,
            servicePack);
    }
}
