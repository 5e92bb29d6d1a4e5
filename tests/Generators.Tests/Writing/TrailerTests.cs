using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Writing;

/// <summary>What stands where the end of its stream says moves with that end.</summary>
public sealed class TrailerTests
{
    private const string Schema = """
        meta:
          id: test
          endian: le
        seq:
          - id: len_name
            type: u1
          - id: name
            size: len_name
        instances:
          trailer:
            pos: _io.size - 8
            type: trailer
        types:
          trailer:
            seq:
              - id: ofs_table
                type: u2
              - id: num_table
                type: u2
              - id: magic
                contents: TAIL
            instances:
              table:
                io: _root._io
                pos: ofs_table
                type: u2
                repeat: expr
                repeat-expr: num_table
        """;

    [Fact]
    public void New_trailer_stands_behind_the_table_it_points_to() => Becomes(
        Written.New(Schema, "test.Name = new byte[] { 7, 8 }; test.Trailer = new Test.Types.Trailer(); test.Trailer.Table = [1, 2];"),
        "02 07 08 01 00 02 00 03 00 02 00 54 41 49 4c");

    [Fact]
    public void Trailer_gives_way_to_what_grows_in_front_of_it() => Becomes(
        Written.Read(Schema, Hex.Bytes("02 07 08 01 00 02 00 03 00 02 00 54 41 49 4c"), "test.Trailer.Table.Add(3);"),
        "02 07 08 01 00 02 00 03 00 02 00 54 41 49 4c 01 00 02 00 03 00 0f 00 03 00 54 41 49 4c",
        // The table moved; where it and the trailer stood, nothing stands now.
        read => Assert.Equal([1, 2, 3], ((IEnumerable<ushort>)((dynamic)read).Trailer.Table).Select(x => (int)x)));

    [Fact]
    public void Trailer_moves_when_the_seq_grows_over_what_follows_it() => Reads(
        Written.Read(Schema, Hex.Bytes("02 07 08 01 00 02 00 03 00 02 00 54 41 49 4c"), "test.Name = new byte[9];"),
        read =>
        {
            Assert.Equal(9, read.Name.Length);
            Assert.Equal([1, 2], ((IEnumerable<ushort>)read.Trailer.Table).Select(x => (int)x));
        });

    [Fact]
    public void Bytes_behind_a_trailer_that_nothing_describes_stay_behind_it() => Becomes(
        Written.Read("meta:\n  id: test\nseq:\n  - id: len\n    type: u1\n  - id: body\n    size: len\ninstances:\n  mark:\n    pos: _io.size - 3\n    type: u1\n",
            Hex.Bytes("01 aa 55 e1 e2"), "_ = test.Mark; test.Body = new byte[] { 1, 2, 3, 4, 5 };"),
        "05 01 02 03 04 05 55 e1 e2");

    private static void Becomes(KaitaiStruct made, string hex, Action<KaitaiStruct>? check = null)
    {
        var bytes = made.ToArray();
        if (check is null) Assert.Equal(hex, string.Join(' ', bytes.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
        Reads(made, read => check?.Invoke(read));
    }

    private static void Reads(KaitaiStruct made, Action<dynamic> check)
    {
        var bytes = made.ToArray();
        dynamic read = made.GetType().GetMethod("Read", System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.FlattenHierarchy, [typeof(ReadOnlyMemory<byte>), typeof(KaitaiLimits)])!.Invoke(null, [(ReadOnlyMemory<byte>)bytes, null])!;
        check(read);
        Assert.Equal(bytes, (byte[])read.ToArray());
    }
}
