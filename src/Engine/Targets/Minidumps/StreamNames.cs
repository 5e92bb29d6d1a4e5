using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>What stream numbers are called, and which of them a typed reader exists for.</summary>
internal static class StreamNames
{
    /// <summary>The number's name in the schema's enumeration, else the number as <c>0x…</c>.</summary>
    public static string Get(uint type) => Enum.GetName((Minidump.Enums.StreamType)type) ?? $"0x{type:x}";

    /// <summary>Whether streams of this number can be read as something typed: by a schema of ours, or by one that somebody registered.</summary>
    public static bool HasReader(uint type) => IsTyped(type) || KaitaiStreamTypes.IsRegistered(type);

    /// <summary>Whether streams of this number have a schema.</summary>
    public static bool IsTyped(uint type) => (Minidump.Enums.StreamType)type is
        Minidump.Enums.StreamType.ThreadListStream or
        Minidump.Enums.StreamType.ModuleListStream or
        Minidump.Enums.StreamType.MemoryListStream or
        Minidump.Enums.StreamType.ExceptionStream or
        Minidump.Enums.StreamType.SystemInfoStream or
        Minidump.Enums.StreamType.Memory64ListStream or
        Minidump.Enums.StreamType.MiscInfoStream;
}
