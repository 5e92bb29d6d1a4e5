using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine;

/// <summary>What stream numbers are called, and which of them a typed reader exists for.</summary>
internal static class StreamNames
{
    /// <summary>The number's name in the schema's enumeration, else that of the class that is registered for it, else the number as <c>0x…</c>.</summary>
    public static string Get(uint type) => Enum.GetName((StreamType)type) ?? KaitaiStreamTypes.FindName(type) ?? $"0x{type:x}";

    /// <summary>Whether streams of this number can be read as something typed: by a schema of ours, or by one that somebody registered.</summary>
    public static bool HasReader(uint type) => IsTyped(type) || KaitaiStreamTypes.IsRegistered(type);

    /// <summary>Whether streams of this number have a schema. Those that have a name and none are the ones whose structure is not public.</summary>
    public static bool IsTyped(uint type) => Enum.IsDefined((StreamType)type) && (StreamType)type is not (
        StreamType.UnusedStream or StreamType.ReservedStream0 or StreamType.ReservedStream1 or StreamType.LastReservedStream
        or StreamType.JavaScriptDataStream or StreamType.IptTraceStream or StreamType.StabilityReportStream
        or (>= StreamType.CeStreamNull and <= StreamType.CeStreamDiagnosisList));

    /// <summary>Whether <see cref="MinidumpBuilder"/> makes streams of this number itself.</summary>
    public static bool IsBuilt(uint type) => (StreamType)type is
        StreamType.ThreadListStream or StreamType.ModuleListStream or StreamType.MemoryListStream or StreamType.ExceptionStream
        or StreamType.SystemInfoStream or StreamType.Memory64ListStream or StreamType.MiscInfoStream;
}
