using System.Text;
using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Streams that somebody registered a class for. One of ours stands for a consumer's; each test has a number of its own.</summary>
public sealed class RegisteredStreamTests
{
    [Fact]
    public void Registered_stream_is_typed_and_gives_its_object()
    {
        const uint Own = 0x7e580001;
        DumpBuilder dump = Dumps.Crash();
        dump.Add(Own, [0x10, 0, 0, 0, 0x20, 0, 0, 0]);
        using (DumpTarget before = DumpFile.Open(ByteSource.FromMemory(dump.ToArray())))
        {
            DumpStream stream = ((UserMinidumpTarget)before).FindStream(Own)!;
            Assert.False(stream.IsTyped);
            Assert.Null(((UserMinidumpTarget)before).GetContent(stream));
        }

        KaitaiStreamTypes.Register(Own, _ => new LocationDescriptor());
        using var target = (UserMinidumpTarget)DumpFile.Open(ByteSource.FromMemory(dump.ToArray()));
        Assert.True(target.FindStream(Own)!.IsTyped);
        LocationDescriptor content = target.GetContent<LocationDescriptor>(Own)!;
        Assert.Equal((0x10u, 0x20u), (content.DataSize, content.Rva));
        Assert.Null(target.GetContent<MiscInfo>(Own));
        Assert.Empty(target.Problems);
    }

    [Fact]
    public void Streams_of_ours_are_given_too()
    {
        using var target = (UserMinidumpTarget)DumpFile.Open(ByteSource.FromMemory(Dumps.Crash().ToArray()));
        Assert.Equal(10u, target.GetContent<SystemInfo>(7)!.MajorVersion);
        Assert.Null(target.GetContent<SystemInfo>(0x7e580002));
    }

    [Fact]
    public void Broken_one_is_a_problem_and_harms_no_other()
    {
        const uint Own = 0x7e580003;
        DumpBuilder dump = Dumps.Crash();
        dump.Add(Own, [0x10, 0, 0]);
        KaitaiStreamTypes.Register(Own, _ => new LocationDescriptor());
        using var target = (UserMinidumpTarget)DumpFile.Open(ByteSource.FromMemory(dump.ToArray()));
        Assert.Null(target.GetContent<LocationDescriptor>(Own));
        Assert.Equal(("LocationDescriptor", Own), Assert.Single(target.Problems) is var problem ? (problem.StreamName, target.FindStream(Own)!.Type) : default);
        Assert.NotEmpty(target.Threads);
    }

    [Fact]
    public void One_large_value_is_as_large_as_its_stream_may_be()
    {
        const uint Own = 0x7e580005;
        string text = new('x', 3 << 20);
        KaitaiStreamTypes.Register(Own, _ => new LinuxProcStat());
        DumpBuilder dump = Dumps.Crash();
        dump.Add(Own, Encoding.ASCII.GetBytes(text));
        using var target = (UserMinidumpTarget)DumpFile.Open(ByteSource.FromMemory(dump.ToArray()));
        Assert.Equal(("LinuxProcStat", true), target.FindStream(Own) is { } stream ? (stream.Name, stream.IsTyped) : default);
        Assert.Equal(text, target.GetContent<LinuxProcStat>(Own)!.Text);
        Assert.Empty(target.Problems);
    }

    [Fact]
    public void Builder_and_editor_take_a_class_that_is_registered()
    {
        const uint Own = 0x7e580004;
        KaitaiStreamTypes.Register(Own, _ => new LocationDescriptor());
        var builder = new MinidumpBuilder(new TargetSystem(9, 2, 10, 0, 19045, 1, 1, null));
        builder.AddStream(Own, new LocationDescriptor { DataSize = 1, Rva = 2 });
        using MinidumpEditor editor = MinidumpEditor.Open(ByteSource.FromMemory(builder.ToArray()));
        editor.AddStream(Own, new LocationDescriptor { DataSize = 3, Rva = 4 });
        Assert.Equal([true, true], editor.Streams.Where(stream => stream.Type == Own).Select(stream => stream.IsTyped));

        using Minidump written = Minidump.Read(editor.ToArray());
        var contents = written.Directory.Select(entry => entry.Stream).OfType<LocationDescriptor>();
        Assert.Equal([(1u, 2u), (3u, 4u)], contents.Select(content => (content.DataSize, content.Rva)));
    }
}
