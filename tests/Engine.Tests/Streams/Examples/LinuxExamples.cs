using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>What Breakpad and LLDB copy from /proc, and the dynamic linker's list.</summary>
internal static class LinuxExamples
{
    public static IEnumerable<StreamExample> All =>
    [
        new("/proc/cpuinfo", StreamType.LinuxCpuInfo, CpuInfo, 32),
        new("/proc/PID/status", StreamType.LinuxProcStatus, Status, 21),
        new("/etc/lsb-release", StreamType.LinuxLsbRelease, Release, 30),
        new("/proc/PID/cmdline", StreamType.LinuxCmdLine, () => new LinuxCmdLine { Arguments = ["/bin/a", "-v", ""] }, 11),
        new("/proc/PID/environ", StreamType.LinuxEnviron, Environ, 17),
        new("/proc/PID/auxv", StreamType.LinuxAuxv, Auxv, 32),
        new("/proc/PID/maps", StreamType.LinuxMaps, Maps, 79),
        new("/proc/PID/stat", StreamType.LinuxProcStat, () => new LinuxProcStat { Text = "1 (a) R" }, 7),
        new("/proc/uptime", StreamType.LinuxProcUptime, () => new LinuxProcUptime { Text = "5.0 6.0\n" }, 8),
        new("/proc/PID/fd", StreamType.LinuxProcFd, () => new LinuxProcFd { Text = "0" }, 1),
        new("loaded objects of 64 bits", StreamType.LinuxDsoDebug, Objects, 40 + 32),
    ];

    private static LinuxCpuInfo CpuInfo()
    {
        var info = new LinuxCpuInfo();
        info.Lines.Add(new LinuxCpuInfo.Types.Line { Name = "processor\t", Value = " 0" });
        info.Lines.Add(new LinuxCpuInfo.Types.Line { Name = "model name\t", Value = " test" });
        return info;
    }

    private static LinuxProcStatus Status()
    {
        var status = new LinuxProcStatus();
        status.Lines.Add(new LinuxProcStatus.Types.Line { Name = "Name", Value = "\ttest" });
        status.Lines.Add(new LinuxProcStatus.Types.Line { Name = "Pid", Value = "\t4711" });
        return status;
    }

    private static LinuxLsbRelease Release()
    {
        var release = new LinuxLsbRelease();
        release.Lines.Add(new LinuxLsbRelease.Types.Line { Name = "ID", Value = "Ubuntu" });
        release.Lines.Add(new LinuxLsbRelease.Types.Line { Name = "DESCRIPTION", Value = "\"ü 22\"" });
        return release;
    }

    private static LinuxEnviron Environ()
    {
        var environ = new LinuxEnviron();
        environ.Variables.Add(new LinuxEnviron.Types.Variable { Name = "HOME", Value = "/root" });
        environ.Variables.Add(new LinuxEnviron.Types.Variable { Name = "A", Value = "1=2" });
        return environ;
    }

    private static LinuxAuxv Auxv()
    {
        // The second word of the first entry says that numbers have 64 bits.
        var auxv = new LinuxAuxv { SecondWord = 0 };
        auxv.Entries.Add(new LinuxAuxv.Types.Entry { Type = 6, Value = 4096 });
        auxv.Entries.Add(new LinuxAuxv.Types.Entry { Type = 0, Value = 0 });
        return auxv;
    }

    private static LinuxMaps Maps()
    {
        var maps = new LinuxMaps();
        maps.Mappings.Add(new LinuxMaps.Types.Mapping { Start = "400000", End = "401000", Permissions = "r-xp", Offset = "0", Device = "08:01", Inode = "7", Path = "  /bin/a b" });
        maps.Mappings.Add(new LinuxMaps.Types.Mapping { Start = "7ff000", End = "800000", Permissions = "rw-p", Offset = "0", Device = "00:00", Inode = "0", Path = "  [stack]" });
        return maps;
    }

    private static LinuxDsoDebug Objects()
    {
        var debug = new LinuxDsoDebug { UpperHalfAt_22 = 0, Version = 1, Padding = 0, Brk = 0x7FFF_0000_1000, Ldbase = 0x7FFF_0000_0000, Dynamic = 0x60_0000, LinkMaps = [] };
        debug.DynamicSection.Add(new LinuxDsoDebug.Types.DynamicEntry { Tag = 1, Value = 2 });
        debug.DynamicSection.Add(new LinuxDsoDebug.Types.DynamicEntry { Tag = 0, Value = 0 });
        foreach (string name in (string[])["", "/lib/libc.so.6"])
            debug.LinkMaps.Add(new LinuxDsoDebug.Types.LinkMap { Addr = 0x40_0000, Name = new MinidumpString { Buffer = name }, Padding = 0, Ld = 0x60_0000 });
        return debug;
    }
}
