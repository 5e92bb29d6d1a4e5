using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>Which streams a minidump takes over from the one it is written from. docs/engine.md says why.</summary>
internal static class StreamPolicy
{
    private const uint LastOfSystem = 0xFFFF; // LastReservedStream: what is above belongs to programs

    /// <summary>Whether a stream is taken over as it is; those of threads, modules, memory, exception and system are written anew instead.</summary>
    public static bool IsKept(uint type, DebugFormat flags) => (StreamType)type switch
    {
        StreamType.MiscInfoStream or StreamType.ThreadNamesStream or StreamType.CommentStreamA or StreamType.CommentStreamW => true,
        // Where there is no MiscInfo, it says which process this is.
        StreamType.LinuxProcStatus => true,
        StreamType.HandleDataStream or StreamType.HandleOperationListStream => Has(flags, DebugFormat.UserSmallHandleData),
        StreamType.UnloadedModuleListStream => Has(flags, DebugFormat.UserSmallUnloadedModules),
        StreamType.MemoryInfoListStream => Has(flags, DebugFormat.UserSmallFullMemoryInfo),
        StreamType.ThreadInfoListStream => Has(flags, DebugFormat.UserSmallThreadInfo),
        StreamType.IptTraceStream => Has(flags, DebugFormat.UserSmallIptTrace),
        StreamType.TokenStream => IsFullAuxiliary(flags),
        StreamType.LinuxMaps or StreamType.LinuxCmdLine or StreamType.LinuxEnviron or StreamType.LinuxDsoDebug =>
            !Has(flags, DebugFormat.UserSmallNoAuxiliaryState) && !Has(flags, DebugFormat.UserSmallFilterPaths),
        StreamType.FunctionTableStream or StreamType.JavaScriptDataStream or StreamType.SystemMemoryInfoStream or StreamType.ProcessVmCountersStream =>
            !Has(flags, DebugFormat.UserSmallNoAuxiliaryState),
        // The rest of the system's numbers are not for others to use, and what they refer to is not known.
        _ when type <= LastOfSystem => false,
        _ when StreamNames.IsTyped(type) => !Has(flags, DebugFormat.UserSmallNoAuxiliaryState),
        _ => IsFullAuxiliary(flags),
    };

    private static bool IsFullAuxiliary(DebugFormat flags) =>
        Has(flags, DebugFormat.UserSmallFullAuxiliaryState) && !Has(flags, DebugFormat.UserSmallNoAuxiliaryState);

    private static bool Has(DebugFormat flags, DebugFormat flag) => (flags & flag) != 0;
}
