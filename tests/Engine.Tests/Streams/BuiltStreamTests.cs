using Tephra.Formats;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Streams made from objects: alone with the builder, and with what they refer to in a dump that lays itself out.</summary>
public sealed class BuiltStreamTests
{
    [Fact]
    public void The_builder_takes_typed_streams()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.AddStream((uint)StreamType.BreakpadInfoStream, new BreakpadInfo { Validity = (BreakpadInfo.Enums.Validity)3, DumpThreadId = 10, RequestingThreadId = 20 });
        builder.AddStream((uint)StreamType.AssertionInfoStream, new AssertionInfo { Expression = "x > 0", Function = "f", FileName = "f.c", Line = 7, Type = AssertionInfo.Enums.Type.InvalidParameter });
        var regions = new MemoryInfoList { SizeOfHeader = 16, SizeOfEntry = 48, Entries = [] };
        regions.Entries.Add(new MemoryInfoList.Types.MemoryInfo { BaseAddress = 0x1000, RegionSize = 0x2000, State = MemoryInfoList.Enums.State.Commit, Protect = MemoryInfoList.Enums.Protect.ReadWrite });
        builder.AddStream((uint)StreamType.MemoryInfoListStream, regions);
        var times = new ThreadInfoList { SizeOfHeader = 12, SizeOfEntry = 64, Entries = [] };
        times.Entries.Add(new ThreadInfoList.Types.ThreadInfo { ThreadId = 10, StartAddress = 0x5000 });
        builder.AddStream((uint)StreamType.ThreadInfoListStream, times);
        var environ = new LinuxEnviron();
        environ.Variables.Add(new LinuxEnviron.Types.Variable { Name = "HOME", Value = "/root" });
        environ.Variables.Add(new LinuxEnviron.Types.Variable { Name = "A", Value = "1=2" });
        builder.AddStream((uint)StreamType.LinuxEnviron, environ);
        builder.AddStream((uint)StreamType.MozSoftErrors, new MozSoftErrors { Json = "[]" });

        Minidump dump = Minidump.Read(builder.ToArray());
        Assert.Equal(20u, Find<BreakpadInfo>(dump).RequestingThreadId);
        Assert.Equal(("x > 0", 7u), (Find<AssertionInfo>(dump).Expression, Find<AssertionInfo>(dump).Line));
        MemoryInfoList.Types.MemoryInfo region = Assert.Single(Find<MemoryInfoList>(dump).Entries!);
        Assert.Equal((0x1000ul, 0x2000ul, MemoryInfoList.Enums.Protect.ReadWrite), (region.BaseAddress, region.RegionSize, region.Protect));
        Assert.Equal(0x5000ul, Assert.Single(Find<ThreadInfoList>(dump).Entries!).StartAddress);
        Assert.Equal(["/root", "1=2"], Find<LinuxEnviron>(dump).Variables.Select(variable => variable.Value));
        Assert.Equal("[]", Find<MozSoftErrors>(dump).Json);
        Assert.Equal("plain", Find<CommentA>(dump).Comment);
        Assert.Equal("größer", Find<CommentW>(dump).Comment);
        using UserMinidumpTarget target = BuiltDumps.Open(builder.ToArray());
        Assert.Empty(target.Problems);
    }

    [Fact]
    public void What_streams_refer_to_is_placed_with_them()
    {
        Minidump dump = Minidump.Read(BuiltDumps.Crash().ToArray());
        var names = new ThreadNameList(dump.M_Io);
        names.ThreadNames.Add(new ThreadNameList.Types.ThreadName { ThreadId = 10, RvaOfThreadName = 1, Name = new MinidumpString { Buffer = "main" } });
        names.ThreadNames.Add(new ThreadNameList.Types.ThreadName { ThreadId = 20, RvaOfThreadName = 1, Name = new MinidumpString { Buffer = "größer" } });
        Replace(dump, StreamType.ThreadNamesStream, names);
        Minidump read = Minidump.Read(dump.ToArray());
        Assert.Equal(["main", "größer"], Find<ThreadNameList>(read).ThreadNames.Select(name => name.Name!.Buffer));
        Assert.Equal([10u, 20u], Find<ThreadList>(read).Threads.Select(thread => thread.ThreadId));
    }

    // The user stream's entry takes the new one: its old bytes stay, unreferenced.
    private static void Replace(Minidump dump, StreamType type, KaitaiStruct content)
    {
        Minidump.Types.Directory entry = dump.Directory.First(each => (uint)each.StreamType == 0x12345678);
        entry.StreamType = type;
        entry.Stream = content;
    }

    private static T Find<T>(Minidump dump)
        where T : KaitaiStruct => dump.Directory.Select(entry => entry.Stream).OfType<T>().First();
}
