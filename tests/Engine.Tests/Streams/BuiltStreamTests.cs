using System.Text.RegularExpressions;
using Tephra.Formats;
using Tephra.TestKit;
using StreamType = Tephra.Formats.Minidump.Enums.StreamType;

namespace Tephra.Engine.Tests;

/// <summary>Every typed stream made from objects and read back, with what it refers to.</summary>
public sealed class BuiltStreamTests
{
    // The builder makes these of threads, modules, memory and an exception of its own.
    private static readonly StreamType[] OfBuilder =
    [
        StreamType.ThreadListStream, StreamType.ModuleListStream, StreamType.MemoryListStream, StreamType.ExceptionStream,
        StreamType.SystemInfoStream, StreamType.Memory64ListStream, StreamType.MiscInfoStream,
    ];

    public static TheoryData<string> Examples => StreamExample.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_was_stated_is_read_back(string name)
    {
        StreamExample example = StreamExample.All[name];
        byte[] bytes = example.ToDump();
        Minidump dump = Minidump.Read(bytes);
        Minidump.Types.Directory entry = dump.Directory.Single(entry => entry.StreamType == example.Type);
        Assert.Equal(example.Size, (int)entry.Location.DataSize);
        Assert.Equal(0u, entry.Location.Rva % 8);
        Assert.NotEqual(0, Stated.Compare(name, example.Make(), entry.Stream));
        Assert.Empty(KaitaiTree.TouchAll(dump));
        Assert.Equal(bytes, dump.ToArray());
        using UserMinidumpTarget target = BuiltDumps.Open(bytes);
        Assert.Empty(target.Problems);
        Assert.NotNull(target.GetContent(target.FindStream((uint)example.Type)!));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Objects_may_also_be_put_into_the_directory_of_a_dump(string name)
    {
        StreamExample example = StreamExample.All[name];
        Minidump dump = Minidump.Read(BuiltDumps.Crash().ToArray());
        // The user stream's entry takes the new one: its old bytes stay, unreferenced.
        Minidump.Types.Directory entry = dump.Directory.First(each => (uint)each.StreamType == 0x12345678);
        (entry.StreamType, entry.Stream) = (example.Type, example.Make());
        Minidump read = Minidump.Read(dump.ToArray());
        Assert.NotEqual(0, Stated.Compare(name, example.Make(), read.Directory[dump.Directory.IndexOf(entry)].Stream));
        Assert.Equal([10u, 20u], read.Directory.Select(each => each.StreamAs_ThreadList).OfType<ThreadList>().Single().Threads.Select(thread => thread.ThreadId));
    }

    [Fact]
    public void Many_streams_share_a_dump()
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        StreamExample[] examples = [.. StreamExample.All.Values.DistinctBy(example => example.Type)];
        foreach (StreamExample example in examples)
            builder.AddStream((uint)example.Type, example.Make());
        byte[] bytes = builder.ToArray();
        Assert.Equal(bytes, builder.ToArray());
        Minidump dump = Minidump.Read(bytes);
        Assert.All(examples, example => Stated.Compare(example.Name, example.Make(), dump.Directory.Last(entry => entry.StreamType == example.Type).Stream));
        Assert.Empty(KaitaiTree.TouchAll(dump));
        using UserMinidumpTarget target = BuiltDumps.Open(bytes);
        Assert.Empty(target.Problems);
        Assert.Equal(Dumps.Fill(0x100, 3), BuiltDumps.Memory(target, BuiltDumps.Code, 0x100));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(44)]
    [InlineData(232)]
    [InlineData(832)]
    [InlineData(1364)]
    public void MiscInfo_of_every_size(int size)
    {
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.SetMiscInfo(ProcessExamples.MiscInfo(size));
        using UserMinidumpTarget target = BuiltDumps.Open(builder.ToArray());
        Assert.Equal((uint)size, target.FindStream((uint)StreamType.MiscInfoStream)!.Size);
        Assert.NotEqual(0, Stated.Compare("misc", ProcessExamples.MiscInfo(size), target.GetContent<MiscInfo>((uint)StreamType.MiscInfoStream)));
        Assert.Equal(4711u, target.ProcessId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Objects_that_nobody_may_change_afterwards(bool refers)
    {
        var names = new ThreadNameList();
        names.ThreadNames.Add(new ThreadNameList.Types.ThreadName { ThreadId = 10, Name = refers ? new MinidumpString { Buffer = "main" } : null });
        MinidumpBuilder builder = BuiltDumps.Crash();
        builder.AddStream((uint)StreamType.ThreadNamesStream, names);
        names.ThreadNames[0].ThreadId = 99;
        ThreadNameList.Types.ThreadName read = Minidump.Read(builder.ToArray()).Directory.Select(entry => entry.Stream).OfType<ThreadNameList>().Single().ThreadNames[0];
        Assert.Equal((10u, refers ? "main" : null, refers), (read.ThreadId, read.Name?.Buffer, read.RvaOfThreadName != 0));
        Assert.Equal(0ul, names.ThreadNames[0].RvaOfThreadName);
    }

    [Fact]
    public void Every_type_of_the_directory_has_an_example()
    {
        string schema = File.ReadAllText(Repository.PathOf("schemas", "minidump", "minidump.ksy"));
        string[] typed = [.. Regex.Matches(schema, @"'stream_type::(\w+)':").Select(match => match.Groups[1].Value).Order()];
        IEnumerable<StreamType> covered = StreamExample.All.Values.Select(example => example.Type).Concat(OfBuilder).Distinct();
        Assert.Equal(typed, covered.Select(type => Regex.Replace($"{type}", @"(?<=[a-z0-9])(?=[A-Z])", "_").ToLowerInvariant()).Order());
        string[] numbers = [.. Directory.GetFiles(Repository.PathOf("schemas", "minidump"), "*.ksy").Where(file => File.ReadAllText(file).Contains("\n-tephra-stream: ", StringComparison.Ordinal))];
        Assert.Equal(typed.Length, numbers.Length);
    }
}
