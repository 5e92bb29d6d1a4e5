namespace Tephra.Generators.Tests.Writing;

/// <summary>New and changed objects lay themselves out: sizes, counts, positions and choices follow from the data.</summary>
public class SelfLayingTests
{
    private const string Packet = """
        meta: {id: test, endian: le}
        seq:
          - {id: magic, contents: [0x50, 0x4B]}
          - {id: version, type: u1, valid: 3}
          - {id: len_body, type: u2}
          - {id: num_items, type: u1}
          - {id: body, size: len_body}
          - {id: items, type: item, repeat: expr, repeat-expr: num_items}
        types:
          item:
            seq:
              - {id: len_name, type: u1}
              - {id: name, type: str, size: len_name, encoding: UTF-8}
        """;

    [Fact]
    public void Sizes_counts_and_constants_follow() => Assert.Equal(
        "504B03" + "0300" + "02" + "010203" + "026869" + "0478C3BC79",
        Convert.ToHexString(Written.New(Packet, """
            test.Body = new byte[] { 1, 2, 3 };
            test.Items.Add(new Test.Types.Item { Name = "hi" });
            test.Items.Add(new Test.Types.Item { Name = "xüy" });
            """).ToArray()));

    [Fact]
    public void What_was_read_follows_a_change_too() => Assert.Equal(
        "504B03" + "0100" + "01" + "09" + "0541424344" + "45",
        Convert.ToHexString(Written.Read(Packet, Convert.FromHexString("504B03030002010203026869026A6B"), """
            test.Body = new byte[] { 9 };
            test.Items.RemoveAt(0);
            test.Items[0].Name = "ABCDE";
            """).ToArray()));

    [Fact]
    public void Arithmetic_is_inverted() => Assert.Equal(
        "07" + "0A" + "02" + "AABBCC" + "11223344" + "5566",
        Convert.ToHexString(Written.New("""
            meta: {id: test, endian: le}
            seq:
              - {id: a, type: u1}
              - {id: b, type: u1}
              - {id: c, type: u1}
              - {id: x, size: a - 4}
              - {id: y, size: 'b - 6'}
              - {id: z, type: u1, repeat: expr, repeat-expr: c}
            """, """
            test.X = new byte[] { 0xAA, 0xBB, 0xCC };
            test.Y = new byte[] { 0x11, 0x22, 0x33, 0x44 };
            test.Z.Add(0x55);
            test.Z.Add(0x66);
            """).ToArray()));

    [Fact]
    public void Substreams_get_the_size_of_what_is_in_them() => Assert.Equal(
        "04" + "00000007" + "01" + "AB",
        Convert.ToHexString(Written.New("""
            meta: {id: test, endian: be}
            seq:
              - {id: len, type: u1}
              - {id: inner, type: one, size: len}
              - {id: kind, type: u1}
              - {id: body, type: {switch-on: kind, cases: {1: two, 2: one}}}
            types:
              one: {seq: [{id: value, type: u4}]}
              two: {seq: [{id: value, type: u1}]}
            """, """
            test.Inner = new Test.Types.One { Value = 7 };
            test.Body = new Test.Types.Two { Value = 0xAB };
            """).ToArray()));

    [Fact]
    public void Instances_get_their_places() => Assert.Equal(
        "06" + "08" + "03" + "01" + "0708" + "AABB" + "CCDDEE",
        Convert.ToHexString(Written.New("""
            meta: {id: test}
            seq:
              - {id: ofs_a, type: u1}
              - {id: ofs_b, type: u1}
              - {id: len_b, type: u1}
              - {id: has_tail, type: u1}
              - {id: tail, size: 2, if: has_tail == 1}
            instances:
              a: {pos: ofs_a, size: 2}
              b: {pos: ofs_b, size: len_b}
            """, """
            test.Tail = new byte[] { 7, 8 };
            test.A = new byte[] { 0xAA, 0xBB };
            test.B = new byte[] { 0xCC, 0xDD, 0xEE };
            """).ToArray()));

    [Fact]
    public void Instances_of_objects_that_are_nothing_but_numbers_are_written_too() => Assert.Equal(
        "02" + "03" + "04" + "AA" + "BB",
        Convert.ToHexString(Written.Read("""
            meta: {id: test}
            seq:
              - {id: count, type: u1}
              - {id: links, type: link, repeat: expr, repeat-expr: count}
            types:
              link:
                seq: [{id: ofs, type: u1}]
                instances:
                  target: {io: _root._io, pos: ofs, type: one}
              one: {seq: [{id: value, type: u1}]}
            """, Convert.FromHexString("0203040102"), """
            test.Links[0].Target.Value = 0xAA;
            test.Links[1].Target.Value = 0xBB;
            """).ToArray()));

    // Offsets 2 and 5; a gap of two bytes; the grown one goes behind everything.
    [Fact]
    public void An_instance_that_grew_moves_and_all_else_stays() => Assert.Equal(
        "09" + "05" + "02AABB" + "03CCDDEE" + "04" + "01020304",
        Convert.ToHexString(Written.Read("""
            meta: {id: test}
            seq:
              - {id: ofs_a, type: u1}
              - {id: ofs_b, type: u1}
            instances:
              a: {pos: ofs_a, type: counted}
              b: {pos: ofs_b, type: counted}
            types:
              counted: {seq: [{id: len, type: u1}, {id: bytes, size: len}]}
            """, Convert.FromHexString("020502AABB03CCDDEE"), "test.A.Bytes = new byte[] { 1, 2, 3, 4 };").ToArray()));

    // Items that are nothing but numbers are written many at once, but not where something hangs on them.
    [Fact]
    public void Instances_of_items_that_are_numbers_get_their_places_too() => Assert.Equal(
        "0502" + "0701" + "07" + "1122" + "33",
        Convert.ToHexString(Written.New("""
            meta: {id: test}
            seq: [{id: items, type: item, repeat: expr, repeat-expr: 2}, {id: end, type: u1}]
            types:
              item:
                seq: [{id: ofs, type: u1}, {id: len, type: u1}]
                instances: {far: {pos: ofs, size: len}}
            """, """
            test.End = 7;
            test.Items.Add(new Test.Types.Item { Far = new byte[] { 0x11, 0x22 } });
            test.Items.Add(new Test.Types.Item { Far = new byte[] { 0x33 } });
            """).ToArray()));

    // The name grew over the blob, which nobody looked at: it moves, and is not lost.
    [Fact]
    public void An_instance_that_stands_in_the_way_moves() => Assert.Equal(
        "06" + "0461626364" + "AABBCC",
        Convert.ToHexString(Written.Read("""
            meta: {id: test}
            seq: [{id: ofs, type: u1}, {id: len, type: u1}, {id: name, type: str, size: len, encoding: ASCII}]
            instances: {blob: {pos: ofs, size: 3}}
            """, Convert.FromHexString("030161AABBCC"), "test.Name = \"abcd\";").ToArray()));

    // Neither was looked at: the text does not know how long the old one was.
    [Fact]
    public void An_instance_that_was_set_unseen_overwrites_no_other() => Assert.Equal(
        "0206" + "61626300" + "BBCC",
        Convert.ToHexString(Written.Read("""
            meta: {id: test}
            seq: [{id: ofs_a, type: u1}, {id: ofs_b, type: u1}]
            instances: {a: {pos: ofs_a, type: strz, encoding: ASCII}, b: {pos: ofs_b, size: 2}}
            """, Convert.FromHexString("02044100BBCC"), "test.A = \"abc\";").ToArray()));

    // The size of a new stream is not known until it was written once.
    [Fact]
    public void Places_count_from_the_end_too() => Assert.Equal(
        "03" + "AABB" + "0102",
        Convert.ToHexString(Written.New("""
            meta: {id: test}
            seq:
              - {id: back, type: u1}
              - {id: body, size: 2}
            instances:
              footer: {pos: _io.size - 2, size: 2}
              start: {pos: _io.size - back - 1, size: 1, if: 'false'}
            """, """
            test.Back = 3;
            test.Body = new byte[] { 0xAA, 0xBB };
            test.Footer = new byte[] { 1, 2 };
            """).ToArray()));

    [Fact]
    public void Errors_name_the_field_the_value_and_what_is_needed()
    {
        var broken = Written.New(Packet, "test.Body = new byte[70000]; test.Items.Add(new Test.Types.Item { Name = new string('a', 300) }); test.Version = 4;");
        var found = broken.Check();
        Assert.Contains(found, one => one.Path == "/version" && one.Kind == KaitaiInconsistencyKind.Valid);
        Assert.Contains(found, one => one.Path == "/body" && one.Kind == KaitaiInconsistencyKind.Range && one.Detail.Contains("needs len_body to be 70000", StringComparison.Ordinal));
        Assert.Contains(found, one => one.Path == "/items/0/name" && one.Kind == KaitaiInconsistencyKind.Range);
        var error = Assert.Throws<KaitaiWriteException>(() => broken.ToArray());
        Assert.Contains(": ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_changes_nothing()
    {
        var made = Written.New(Packet, "test.Body = new byte[] { 1 };");
        Assert.Empty(made.Check());
        Assert.Equal(0, (int)((dynamic)made).LenBody);
        made.ToArray();
        Assert.Equal(1, (int)((dynamic)made).LenBody);
    }
}
