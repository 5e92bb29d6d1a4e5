using System.Globalization;

namespace Tephra.Engine;

/// <content>Which system it is of (IDebugControl, IDebugControl4).</content>
public sealed partial class DebugClient
{
    private const uint FreeBuild = 0xF;
    private const uint CheckedBuild = 0xC;
    private const uint MiscInfoStream = 15; // MiscInfoStream, MINIDUMP_STREAM_TYPE

    /// <summary>The system's version as the kernel debugger counts it.</summary>
    /// <param name="platformId">Receives VER_PLATFORM_*: 2 for Windows NT and all since.</param>
    /// <param name="major">Receives 0xF for a free build, 0xC for a checked one.</param>
    /// <param name="minor">Receives the build's number.</param>
    /// <param name="servicePack">Receives the service pack's name with its terminator; may be empty.</param>
    /// <param name="servicePackUsed">Receives the size of that name in characters with its terminator.</param>
    /// <param name="servicePackNumber">Receives the service pack's number; zero if the dump does not say.</param>
    /// <param name="build">Receives the build's name with its terminator; may be empty.</param>
    /// <param name="buildUsed">Receives the size of that name in characters with its terminator.</param>
    /// <returns>S_OK, or S_FALSE if a name was cut.</returns>
    public int GetSystemVersion(
        out uint platformId,
        out uint major,
        out uint minor,
        Span<char> servicePack,
        out uint servicePackUsed,
        out uint servicePackNumber,
        Span<char> build,
        out uint buildUsed)
    {
        (servicePackUsed, servicePackNumber, buildUsed) = (0, 0, 0);
        int result = GetSystemVersionValues(out platformId, out _, out _, out major, out minor);
        if (result != HResult.Ok)
            return result;
        DumpTarget target = _current!.Target;
        servicePackNumber = GetServicePackNumber(target);
        int first = CopyText(target.System!.ServicePack ?? "", servicePack, out servicePackUsed);
        int second = CopyText(GetBuildString(target), build, out buildUsed);
        // A name that was not wanted was not cut.
        return (first == HResult.False && !servicePack.IsEmpty) || (second == HResult.False && !build.IsEmpty) ? HResult.False : HResult.Ok;
    }

    /// <summary>The system's version, as programs know it and as the kernel debugger counts it.</summary>
    /// <param name="platformId">Receives VER_PLATFORM_*: 2 for Windows NT and all since.</param>
    /// <param name="win32Major">Receives the major version.</param>
    /// <param name="win32Minor">Receives the minor version.</param>
    /// <param name="kdMajor">Receives 0xF for a free build, 0xC for a checked one.</param>
    /// <param name="kdMinor">Receives the build's number.</param>
    public int GetSystemVersionValues(out uint platformId, out uint win32Major, out uint win32Minor, out uint kdMajor, out uint kdMinor)
    {
        (platformId, win32Major, win32Minor, kdMajor, kdMinor) = (0, 0, 0, 0, 0);
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        TargetSystem target = system.Target.System!;
        (platformId, win32Major, win32Minor, kdMinor) = (target.PlatformId, target.MajorVersion, target.MinorVersion, target.BuildNumber);
        kdMajor = system.Target is KernelDumpTarget { Kernel.IsFreeBuild: false } ? CheckedBuild : FreeBuild;
        return HResult.Ok;
    }

    /// <summary>One of the names in the system's version.</summary>
    /// <param name="which">DEBUG_SYSVERSTR_*: 0 the service pack, 1 the build.</param>
    /// <param name="buffer">Receives the name with its terminator; may be empty.</param>
    /// <param name="stringSize">Receives the size of the name in characters with its terminator.</param>
    public int GetSystemVersionString(uint which, Span<char> buffer, out uint stringSize)
    {
        stringSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        return which switch
        {
            0 => CopyText(system.Target.System!.ServicePack ?? "", buffer, out stringSize),
            1 => CopyText(GetBuildString(system.Target), buffer, out stringSize),
            _ => HResult.InvalidArgument,
        };
    }

    private static Formats.MiscInfo? GetMiscInfo(DumpTarget target) => (target as UserMinidumpTarget)?.GetContent<Formats.MiscInfo>(MiscInfoStream);

    private static string GetBuildString(DumpTarget target) =>
        GetMiscInfo(target) is { } info && info.Flags1.HasFlag(Formats.MiscInfo.Enums.Flags1.Misc4Buildstring) ? info.BuildString ?? "" : "";

    // "Service Pack 3": the number is in the name alone.
    private static uint GetServicePackNumber(DumpTarget target)
    {
        string name = target.System!.ServicePack ?? "";
        return name.StartsWith("Service Pack ", StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(name.AsSpan(13), NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : 0;
    }
}
