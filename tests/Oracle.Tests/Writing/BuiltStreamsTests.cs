using System.Text;
using System.Text.Json;
using Tephra.Engine;
using Tephra.Engine.Tests;
using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Oracle.Tests;

/// <summary>Every stream that can be built from objects, as obj2yaml, LLDB and the reference compiler's JavaScript see it.</summary>
public sealed class BuiltStreamsTests
{
    private const uint Linux = 0x8201;

    public static TheoryData<string> Examples => StreamExample.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Obj2yaml_reads_the_stream(string name)
    {
        Program.Require("obj2yaml", "llvm");
        StreamExample example = StreamExample.All[name];
        using var file = new TempDump();
        byte[] dump = example.ToDump();
        File.WriteAllBytes(file.Path, dump);
        ObjYamlMinidump? yaml = ObjYaml.Run(file.Path);
        Assert.NotNull(yaml);
        YamlNode stream = yaml.Streams[1];
        Assert.Equal((uint)example.Type, ObjYamlStreamTypes.ToNumber(stream["Type"].Text!));
        Minidump.Types.Directory entry = Minidump.Read(dump).Directory[1];
        byte[] bytes = entry.Data.ToArray();
        if (stream.Members.TryGetValue("Text", out YamlNode? text))
            Assert.Equal(Encoding.UTF8.GetString(bytes).Split('\0')[0].TrimEnd(), text.Text!.TrimEnd());
        else if (example.Type == StreamType.MemoryInfoListStream)
            CompareRegions(entry.StreamAs_MemoryInfoList!, stream["Memory Ranges"].Elements);
        else
            Assert.Equal(bytes, stream["Content"].Bytes);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(44)]
    [InlineData(232)]
    [InlineData(832)]
    [InlineData(1364)]
    public void Lldb_finds_the_process_in_MiscInfo(int size)
    {
        MinidumpBuilder builder = Builder();
        builder.SetMiscInfo(ProcessExamples.MiscInfo(size));
        Assert.Contains("Process 4711 stopped", Lldb(builder, "process status"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lldb_finds_the_process_in_its_status()
    {
        MinidumpBuilder builder = Builder(Linux);
        builder.AddStream((uint)StreamType.LinuxProcStatus, StreamExample.All["/proc/PID/status"].Make());
        Assert.Contains("Process 4711 stopped", Lldb(builder, "process status"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lldb_reads_the_regions()
    {
        MinidumpBuilder builder = Builder();
        builder.AddStream((uint)StreamType.MemoryInfoListStream, StreamExample.All["memory regions"].Make());
        string output = Lldb(builder, "memory region 0x1000", "memory region 0x10");
        Assert.Contains("[0x0000000000001000-0x0000000000003000) r-x", output, StringComparison.Ordinal);
        Assert.Contains("[0x0000000000000000-0x0000000000001000) ---", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lldb_reads_the_mappings()
    {
        MinidumpBuilder builder = Builder(Linux);
        builder.AddStream((uint)StreamType.LinuxMaps, StreamExample.All["/proc/PID/maps"].Make());
        string output = Lldb(builder, "memory region 0x400010", "memory region 0x7ff000");
        Assert.Contains("[0x0000000000400000-0x0000000000401000) r-x /bin/a b", output, StringComparison.Ordinal);
        Assert.Contains("[0x00000000007ff000-0x0000000000800000) rw- [stack]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_reads_all_of_them()
    {
        MinidumpBuilder builder = Builder();
        foreach (StreamExample example in StreamExample.All.Values)
            builder.AddStream((uint)example.Type, example.Make());
        using var file = new TempDump();
        builder.Save(file.Path);
        using JsonDocument expected = KaitaiJson.Read(Repository.PathOf("schemas", "minidump", "minidump.ksy"), file.Path);
        using Minidump actual = Minidump.Read(File.ReadAllBytes(file.Path));
        var comparison = new KaitaiJsonComparison();
        comparison.Compare(expected.RootElement, actual);
        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Compared > 1000, $"{comparison.Compared} values");
    }

    private static void CompareRegions(MemoryInfoList expected, IReadOnlyList<YamlNode> actual)
    {
        Assert.Equal(expected.Entries!.Count, actual.Count);
        foreach ((int i, MemoryInfoList.Types.MemoryInfo region) in expected.Entries.Index())
        {
            Assert.Equal((region.BaseAddress, region.AllocationBase, region.RegionSize),
                (actual[i]["Base Address"].Number, actual[i]["Allocation Base"].Text is null ? region.BaseAddress : actual[i]["Allocation Base"].Number, actual[i]["Region Size"].Number));
        }

        Assert.Equal(("[ MEM_COMMIT ]", "[ PAGE_EXECUTE_READ ]", "[ MEM_IMAGE ]"), (actual[1]["State"].Text, actual[1]["Protect"].Text, actual[1]["Type"].Text));
    }

    private static MinidumpBuilder Builder(uint platform = 2)
    {
        var builder = new MinidumpBuilder(new TargetSystem(9, platform, 10, 0, 19045, 8, 1, null));
        ContextAmd64 context = ContextAmd64.Read(new byte[1232]);
        (context.ContextFlags, context.Rip, context.Rsp) = (0x10000F, 0x400010, 0x7FF000);
        builder.AddThread(new MinidumpThread(4711) { Context = context.ToArray() });
        builder.SetException(new MinidumpException(4711, platform == 2 ? 0xC0000005 : 11, 0x400010));
        return builder;
    }

    private static string Lldb(MinidumpBuilder builder, params string[] commands)
    {
        Program.Require("lldb", "lldb");
        using var file = new TempDump();
        builder.Save(file.Path);
        return Program.Run("lldb", ["--no-use-colors", "-c", file.Path, "-b", .. commands.SelectMany(command => (string[])["-o", command])]).Output;
    }
}
