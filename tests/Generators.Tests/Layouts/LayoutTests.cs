using System.Globalization;
using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Layouts;

/// <summary>Where each field stands, what nothing describes and what several do.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Fields_items_substreams_and_instances_have_places() => Shows(
        """
        seq:
          - id: num_items
            type: u2be
          - id: items
            type: item
            repeat: expr
            repeat-expr: num_items
          - id: room
            size: 4
            type: room
          - id: word
            type: strz
            encoding: UTF-8
        instances:
          far:
            pos: 16
            type: u1
            enum: kind
          numbers:
            pos: 17
            type: u2le
            repeat: expr
            repeat-expr: 2
        types:
          item:
            seq:
              - id: value
                type: s2be
          room:
            seq:
              - id: first
                type: u1
        enums:
          kind:
            7: seven
        """,
        "00 02 ff fe 00 05 aa bb cc dd 68 69 00 00 00 00 07 01 00 02 00 ee",
        """
         00000000        22  sample
         00000000         2    num_items: u2be = 2 (0x2)
         00000002         4    items: item[]
         00000002         2      0: item
         00000002         2        value: s2be = -2 (0xfffe)
         00000004         2      1: item
         00000004         2        value: s2be = 5 (0x5)
         00000006         4    room: room
         00000006         1      first: u1 = 170 (0xaa)
         0000000a         3    word: str = "hi"
         00000010         1    far: u1(kind) = Seven (7)
         00000011         4    numbers: u2le[] = 1 (0x1), 2 (0x2)
         00000007         3  gap in /room
         0000000d         3  gap in /
         00000015         1  gap in /
        22 bytes: 15 described once, 7 in gaps, 0 in overlaps
        """);

    [Fact]
    public void Bit_fields_have_bits() => Shows(
        """
        meta:
          bit-endian: be
        seq:
          - id: low
            type: b3
          - id: flag
            type: b1
          - id: wide
            type: b8
          - id: next
            type: u1
        """,
        "b5 5f 01",
        """
         00000000         3  sample
         00000000      0+3b    low: b3 = 5 (0x5)
         00000000      3+1b    flag: b1 = true
         00000000      4+8b    wide: b8 = 85 (0x55)
         00000002         1    next: u1 = 1 (0x1)
        3 bytes: 3 described once, 0 in gaps, 0 in overlaps
        """);

    [Fact]
    public void Decoded_bytes_have_places_of_their_own() => Shows(
        """
        seq:
          - id: first
            type: u1
          - id: body
            size: 2
            type: body
            process: xor(1)
        types:
          body:
            seq:
              - id: a
                type: u1
              - id: b
                type: u1
        """,
        "07 01 02",
        """
         00000000         3  sample
         00000000         1    first: u1 = 7 (0x7)
         00000001         2    body: body
        +00000000         1      a: u1 = 0 (0x0)
        +00000001         1      b: u1 = 3 (0x3)
        3 bytes: 3 described once, 0 in gaps, 0 in overlaps
        """);

    [Fact]
    public void Overlaps_views_and_broken_instances_are_named() => Shows(
        """
        seq:
          - id: ofs
            type: u1
        instances:
          one:
            pos: ofs
            size: 2
          other:
            pos: 2
            type: u2le
          body:
            pos: 4
            size: 2
            type: body
          raw:
            pos: 4
            size: 2
          broken:
            pos: 5
            type: u4le
        types:
          body:
            seq:
              - id: a
                type: u1
        """,
        "01 02 03 04 05 06",
        """
         00000000         6  sample
         00000000         1    ofs: u1 = 1 (0x1)
         00000001         2    one: bytes = 02 03
         00000002         2    other: u2le = 1027 (0x403)
         00000004         2    body: body
         00000004         1      a: u1 = 5 (0x5)
         00000004         2    raw: bytes = 05 06, a view
                -         -    broken: u4le ! /broken: at 0x5: end of stream: 4 bytes asked for, 1 left
         00000005         1  gap in /body
         00000002         1  overlap of /one and /other
        6 bytes: 4 described once, 1 in gaps, 1 in overlaps
        """);

    [Fact]
    public void Values_can_be_masked_and_levels_left_out()
    {
        var read = CompiledSchemas.From("meta:\n  id: sample\nseq:\n  - id: items\n    type: item\n    repeat: eos\ntypes:\n  item:\n    seq:\n      - id: a\n        type: u1\n      - id: b\n        type: u1\n", "").Read("Sample", new byte[] { 1, 2 });
        var layout = KaitaiLayout.Of((KaitaiStruct)read);
        Assert.Equal(
            " 00000000         2  sample\n 00000000         2    items: item[]\n 00000000         2      0: item\n 00000000         1        a: u1 = …\n 00000001         1        b: u1 = 2 (0x2)\n",
            new KaitaiLayoutText(new() { Masked = ["/items/*/a"], ShowsCoverage = false }).Of(layout));
        Assert.Equal(" 00000000         2  sample\n 00000000         2    items: item[]\n", new KaitaiLayoutText(new() { Depth = 1, ShowsCoverage = false }).Of(layout));
        Assert.Equal("/items/0/b", layout.Find("/items/0/b")!.Path);
        Assert.Null(layout.Find("/items/1"));
    }

    private static void Shows(string schema, string hex, string text)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Its minus is another character, and its digits are grouped otherwise.
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            var head = schema.StartsWith("meta:", StringComparison.Ordinal) ? schema.Replace("meta:\n", "meta:\n  id: sample\n", StringComparison.Ordinal) : "meta:\n  id: sample\n" + schema;
            var read = (KaitaiStruct)CompiledSchemas.From(head + "\n", "").Read("Sample", Hex.Bytes(hex));
            Assert.Equal(text + "\n", new KaitaiLayoutText().Of(KaitaiLayout.Of(read)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
