using System.Globalization;

namespace Tephra.Oracle.Tests;

/// <summary>obj2yaml's names of streams and their numbers (minidumpapiset.h; Breakpad's minidump_format.h).</summary>
internal static class ObjYamlStreamTypes
{
    private static readonly Dictionary<string, uint> Numbers = new(StringComparer.Ordinal)
    {
        ["ThreadList"] = 3,
        ["ModuleList"] = 4,
        ["MemoryList"] = 5,
        ["Exception"] = 6,
        ["SystemInfo"] = 7,
        ["ThreadExList"] = 8,
        ["Memory64List"] = 9,
        ["CommentA"] = 10,
        ["CommentW"] = 11,
        ["HandleData"] = 12,
        ["FunctionTable"] = 13,
        ["UnloadedModuleList"] = 14,
        ["MiscInfo"] = 15,
        ["MemoryInfoList"] = 16,
        ["ThreadInfoList"] = 17,
        ["HandleOperationList"] = 18,
        ["Token"] = 19,
        ["JavascriptData"] = 20,
        ["SystemMemoryInfo"] = 21,
        ["ProcessVMCounters"] = 22,
        ["BreakpadInfo"] = 0x47670001,
        ["AssertionInfo"] = 0x47670002,
        ["LinuxCPUInfo"] = 0x47670003,
        ["LinuxProcStatus"] = 0x47670004,
        ["LinuxLSBRelease"] = 0x47670005,
        ["LinuxCMDLine"] = 0x47670006,
        ["LinuxEnviron"] = 0x47670007,
        ["LinuxAuxv"] = 0x47670008,
        ["LinuxMaps"] = 0x47670009,
        ["LinuxDSODebug"] = 0x4767000A,
        ["LinuxProcStat"] = 0x4767000B,
        ["LinuxProcUptime"] = 0x4767000C,
        ["LinuxProcFD"] = 0x4767000D,
    };

    /// <summary>The number; types without a name are printed as numbers.</summary>
    public static uint ToNumber(string name) => name.StartsWith("0x", StringComparison.Ordinal)
        ? uint.Parse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : Numbers[name];
}
