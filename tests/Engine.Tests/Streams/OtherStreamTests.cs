using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Streams of Crashpad, Mozilla and LLDB that no dump at hand has, or not in this form.</summary>
public sealed class OtherStreamTests
{
    [Fact]
    public void Crashpad_with_a_mask_of_addresses()
    {
        byte[] guid = new byte[16];
        HandDump dump = new HandDump().U4(1).Bytes(guid).Bytes(guid).U4(12, 0x1000, 0, 0).U4(0).U8(0x0000_7FFF_FFFF_FFFF).End(0x43500001);
        dump.At(0x1000).U4(1, 0x1100, 0x1200);
        dump.Utf8(0x1100, "key").Utf8(0x1200, "välue");
        CrashpadInfo info = dump.Read<CrashpadInfo>();
        Assert.Equal(0x0000_7FFF_FFFF_FFFFul, info.AddressMask);
        SimpleStringDictionary.Types.Entry entry = Assert.Single(info.SimpleAnnotations!.Entries);
        Assert.Equal(("key", "välue"), (entry.Key.Buffer, entry.Value.Buffer));
        Assert.Null(info.ModuleList);
    }

    [Fact]
    public void Crash_information_of_macos()
    {
        HandDump dump = new HandDump().U4(0x4D7A0001, 1, 40, 120, 0x1000).At(0x40 + 172).End(0x4D7A0001);
        dump.U8(0x4D7A0001, 5, 1, 2, 3).Text("/usr/lib/libc.dylib\0abort() called\0\0trace\0second\0");
        MozMacosCrashInfo info = dump.Read<MozMacosCrashInfo>();
        MozMacosCrashInfo.Types.Record record = info.Records[0].Record!;
        Assert.Equal((5ul, 3ul), (record.Version, record.AbortCause));
        Assert.Equal(("/usr/lib/libc.dylib", "abort() called", "", "second"), (record.Strings!.ModulePath, record.Strings.Message, record.Strings.SignatureString, record.Strings.Message2));
        Assert.Null(info.Records[1].Record);
    }

    [Fact]
    public void Arguments_of_the_kernel_limits_and_errors()
    {
        Assert.Equal("-v", new HandDump().U4(0x4D7A0002).U8(0x1000).End(0x4D7A0002).Name(0x1000, "-v").Read<MozMacosBootargs>().Bootargs!.Buffer);
        Assert.Equal(["Limit", "Max cpu time"], new HandDump().Text("Limit\nMax cpu time").End(0x4D7A0003).Read<MozLinuxLimits>().Lines);
        Assert.Equal("[]", new HandDump().Text("[]").End(0x4D7A0004).Read<MozSoftErrors>().Json);
    }

    [Fact]
    public void Texts_of_lldb()
    {
        Assert.Equal("1 (a) R", new HandDump().Text("1 (a) R").End(0x4767000B).Read<LinuxProcStat>().Text);
        Assert.Equal("5.0 6.0\n", new HandDump().Text("5.0 6.0\n").End(0x4767000C).Read<LinuxProcUptime>().Text);
        Assert.Equal("0", new HandDump().Text("0").End(0x4767000D).Read<LinuxProcFd>().Text);
    }

    [Fact]
    public void Lines_that_are_not_as_they_should_be()
    {
        LinuxMaps maps = new HandDump().Text("1000-2000 r-xp 0 08:01 7  /bin/a b\nnonsense\n\n").End(0x47670009).Read<LinuxMaps>();
        Assert.Equal(["1000", "nonsense", ""], maps.Mappings.Select(mapping => mapping.Start));
        Assert.Equal(("2000", "r-xp", "7", " /bin/a b"), (maps.Mappings[0].End, maps.Mappings[0].Permissions, maps.Mappings[0].Inode, maps.Mappings[0].Path));
        LinuxEnviron environ = new HandDump().Text("A=1=2\0B\0").End(0x47670007).Read<LinuxEnviron>();
        Assert.Equal([("A", "1=2"), ("B", "")], environ.Variables.Select(variable => (variable.Name, variable.Value)));
    }
}
