using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>SystemInfo as a <see cref="TargetSystem"/>.</summary>
internal static class SystemReader
{
    /// <summary>The machine and system, or null where the stream is missing or broken.</summary>
    public static TargetSystem? Read(MinidumpFile file) =>
        file.Read<SystemInfo, TargetSystem>(Minidump.Enums.StreamType.SystemInfoStream, (info, stream) => new TargetSystem(
            (ushort)info.ProcessorArchitecture,
            (uint)info.PlatformId,
            info.MajorVersion,
            info.MinorVersion,
            info.BuildNumber,
            info.NumberOfProcessors,
            (byte)info.ProductType,
            file.Problems.Guard(stream, () => info.CsdVersion?.Buffer)));
}
