namespace Tephra.Engine;

/// <summary>The numbers a dump uses for operating systems: VER_PLATFORM_* of winnt.h, and Breakpad's from 0x8000 (minidump_format.h).</summary>
internal static class Platforms
{
    /// <summary>The short name that the tool prints.</summary>
    public static string ToName(uint platform) => platform switch
    {
        0 or 1 or 2 => "windows",
        3 => "windows-ce",
        0x8000 => "unix",
        0x8101 => "macos",
        0x8102 => "ios",
        0x8201 => "linux",
        0x8202 => "solaris",
        0x8203 => "android",
        0x8204 => "ps3",
        0x8205 => "nacl",
        0x8206 => "fuchsia",
        _ => $"0x{platform:x}",
    };
}
