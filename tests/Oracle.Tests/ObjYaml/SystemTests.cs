using System.Globalization;
using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

public sealed partial class SystemTests
{
    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void System_and_exception_are_those_of_obj2yaml(string dump)
    {
        if (ObjYaml.Get(dump) is not { } expected)
            return; // StreamTests says which these are.
        Inspection actual = InspectRuns.Inspect(dump);
        var comparison = new Comparison(dump);
        YamlNode system = expected.Find("SystemInfo")!;
        comparison.Equal("system.architecture", Architecture(expected.Architecture!), actual.System.Architecture);
        comparison.Equal("system.os", OperatingSystem(system["Platform ID"].Text!), actual.System.Os);
        comparison.Equal("system.version", $"{system["Major Version"].Number}.{system["Minor Version"].Number}.{system["Build Number"].Number}", actual.System.Version);
        comparison.Equal("system.processors", (int)system["Number of Processors"].Number, actual.System.Processors);
        comparison.Equal("process.id", ProcessId(expected), actual.Process.Id);
        YamlNode? exception = expected.Find("Exception");
        YamlNode? record = exception?["Exception Record"];
        comparison.Equal("exception.threadId", exception?["Thread ID"].Number, actual.Exception?.ThreadId);
        comparison.Equal("exception.code", record?["Exception Code"].Number, actual.Exception?.Code);
        comparison.Equal("exception.address", record?["Exception Address"].Number, actual.Exception?.Address);
        IReadOnlyList<(ulong Start, ulong Length)> memory = expected.AllMemoryRanges();
        comparison.Equal("memory.ranges", memory.Count, actual.Memory.Ranges);
        comparison.Equal("memory.bytes", memory.Sum(range => (long)range.Length), actual.Memory.Bytes);
        comparison.Finish(atLeast: 10);
    }

    private static string Architecture(string name) => name switch
    {
        "X86" => "x86",
        "AMD64" => "x64",
        "ARM" => "arm",
        "ARM64" or "BP_ARM64" => "arm64",
        _ => name,
    };

    private static string OperatingSystem(string name) => name switch
    {
        "Win32NT" => "windows",
        "Linux" => "linux",
        "MacOSX" => "macos",
        "IOS" => "ios",
        "Android" => "android",
        _ => name,
    };

    // MiscInfo, which obj2yaml knows only as bytes: size, flags, process id, of which flag 1 says that it is there.
    private static uint? ProcessId(ObjYamlMinidump minidump)
    {
        byte[] misc = minidump.Find("MiscInfo")?["Content"].Bytes ?? [];
        if (misc.Length >= 12 && (misc[4] & 1) != 0)
            return BitConverter.ToUInt32(misc, 8);
        Match status = PidLine().Match(minidump.Find("LinuxProcStatus")?["Text"].Text ?? "");
        return status.Success ? uint.Parse(status.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^Pid:\s*(\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PidLine();
}
