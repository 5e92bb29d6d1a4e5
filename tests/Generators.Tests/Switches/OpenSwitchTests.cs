using System.Runtime.CompilerServices;
using Tephra.Generators.Tests.Compiling;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Switches;

/// <summary>A switch that is open reads and writes classes it does not know, by number. Each test has numbers of its own: the registry is the process's.</summary>
public sealed class OpenSwitchTests
{
    private const string Holder = """
        meta: {id: holder, endian: le}
        seq:
          - {id: kind, type: u4}
          - {id: len_body, type: u1}
          - id: body
            size: len_body
            type: {switch-on: kind, cases: {1: known, _: unknown}}
            -tephra-open: true
          - {id: tail, type: u1}
        types:
          known: {seq: [{id: value, type: u1}]}
          unknown: {seq: [{id: raw, size-eos: true}]}
        """;

    [Fact]
    public void Registered_class_goes_before_the_last_case_and_is_written_with_its_size()
    {
        var (schemas, note) = Compile(0x7e570101, "seq: [{id: len, type: u1}, {id: text, size: len}]");
        var bytes = Hex.Bytes("0101577e 03 02 6869 ff");
        var read = schemas.Read("Holder", bytes);
        Assert.Equal(note, (Type)read.Body.GetType());
        Assert.Equal("6869", (string)Hex.Text(read.Body.Text));
        Assert.Equal(bytes, (byte[])read.ToArray());

        read.Body.Text = (ReadOnlyMemory<byte>)"abcd"u8.ToArray();
        Assert.Equal(Hex.Bytes("0101577e 05 04 61626364 ff"), (byte[])read.ToArray());
    }

    [Fact]
    public void New_object_of_a_registered_class_takes_the_place_of_another()
    {
        var (schemas, note) = Compile(0x7e570102, "seq: [{id: x, type: u2}]");
        var read = schemas.Read("Holder", Hex.Bytes("05000000 01 07 ff"));
        dynamic body = Activator.CreateInstance(note)!;
        body.X = (ushort)0x0201;
        read.Kind = 0x7e570102u;
        read.Body = body;
        Assert.Equal(Hex.Bytes("0201577e 02 0102 ff"), (byte[])read.ToArray());
    }

    [Fact]
    public void Case_of_the_switch_goes_before_a_registered_class()
    {
        var (schemas, _) = Compile(1, "seq: [{id: x, type: u1}]");
        var read = schemas.Read("Holder", Hex.Bytes("01000000 01 07 ff"));
        Assert.Equal(schemas.Class("Holder.Types.Known"), (Type)read.Body.GetType());
    }

    [Fact]
    public void Without_a_class_for_the_number_it_is_the_last_case()
    {
        var (schemas, _) = Compile(0x7e570104, "seq: [{id: x, type: u1}]");
        Assert.True(KaitaiStreamTypes.Unregister(0x7e570104));
        var bytes = Hex.Bytes("0401577e 01 07 ff");
        var read = schemas.Read("Holder", bytes);
        Assert.Equal(schemas.Class("Holder.Types.Unknown"), (Type)read.Body.GetType());
        Assert.Equal(bytes, (byte[])read.ToArray());
    }

    [Fact]
    public void Object_of_another_class_is_refused_by_name()
    {
        var (schemas, _) = Compile(0x7e570105, "seq: [{id: x, type: u1}]");
        var read = schemas.Read("Holder", Hex.Bytes("0501577e 01 07 ff"));
        read.Body = (dynamic)Activator.CreateInstance(schemas.Class("Holder"))!;
        Assert.Contains("body", Assert.Throws<KaitaiWriteException>(() => (byte[])read.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_file_is_the_stream_of_the_whole_file()
    {
        var (schemas, _) = Compile(0x7e570106, "params: [{id: file, type: io}]\nseq: [{id: at, type: u1}]\ninstances: {byte: {io: file, pos: at, type: u1}}");
        var read = schemas.Read("Holder", Hex.Bytes("0601577e 01 06 fe"));
        Assert.Equal((byte)0xfe, (byte)read.Body.Byte);

        dynamic moved = schemas.Read("Holder", Hex.Bytes("05000000 01 07 fd"));
        moved.Kind = 0x7e570106u;
        moved.Body = read.Body;
        moved.Body.At = (byte)6;
        // Its byte goes behind what the other file holds, in that file.
        Assert.Equal(Hex.Bytes("0601577e 01 07 fd fe"), (byte[])moved.ToArray());
    }

    [Fact]
    public void Project_may_say_that_nothing_is_registered()
    {
        var host = new GeneratorHost([("note.ksy", "meta: {id: note}\n-tephra-stream: 0x7e570107\n")]);
        var plain = CompiledSchemas.From(host).Sources["Compiled.note.g.cs"];
        var without = CompiledSchemas.From(host.WithProperty("TephraRegistersStreams", "false")).Sources["Compiled.note.g.cs"];
        Assert.Contains("KaitaiStreamTypes.Register(0x7E570107,", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("KaitaiStreamTypes", without, StringComparison.Ordinal);
    }

    private static (CompiledSchemas Schemas, Type Note) Compile(uint number, string note)
    {
        var schemas = CompiledSchemas.From([("holder.ksy", Holder), ("note.ksy", $"meta: {{id: note, endian: le}}\n-tephra-stream: {number}\n{note}\n")]);
        var type = schemas.Class("Note");
        RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        Assert.True(KaitaiStreamTypes.IsRegistered(number));
        return (schemas, type);
    }
}
