using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Reading;

/// <summary>Parse instances are read when first asked for, and can be assigned.</summary>
public sealed class InstanceTests
{
    private const string Schema = """
        meta:
          id: places
          endian: le
        seq:
          - id: kind
            type: u1
          - id: ofs
            type: u1
        instances:
          number:
            pos: ofs
            type: u2
          maybe:
            pos: ofs
            type: u1
            if: kind != 0
          item:
            pos: ofs
            type: item
            size: 3
          items:
            pos: 2
            type: item
            repeat: expr
            repeat-expr: 2
          chosen:
            pos: ofs
            type:
              switch-on: kind
              cases:
                1: u1
                2: u4
          checked:
            pos: 1
            type: u1
            valid: 2
          onwards:
            type: u1
          sum:
            value: number + item.x
        types:
          item:
            seq:
              - id: x
                type: u1
        """;

    private static readonly CompiledSchemas Schemas = CompiledSchemas.From(Schema, "");

    [Fact]
    public void They_are_read_once()
    {
        var x = Read(1);
        Assert.Equal(((ushort)0x0403, (byte)3, (byte)3, 2, 3L), ((ushort)x.Number, (byte)x.Maybe, (byte)x.Item.X, (int)x.Items.Count, (long)x.Chosen));
        Assert.Equal(((byte)2, (byte)3, 0x0406L), ((byte)x.Checked, (byte)x.Onwards, (long)x.Sum));
        Assert.Same(x.Item, x.Item);
        Assert.Same(x.Items, x.Items);

        var y = Read(0);
        Assert.Equal((null, null), ((object?)y.Maybe, (object?)y.Chosen));
    }

    [Fact]
    public void They_can_be_assigned_before_they_are_read()
    {
        var x = Read(1);
        var other = Read(0);
        x.Number = (ushort)500;
        x.Item = other.Item;
        x.Checked = (byte)9;
        Assert.Equal(((ushort)500, (byte)9, 503L), ((ushort)x.Number, (byte)x.Checked, (long)x.Sum));
        Assert.Same(other.Item, x.Item);
    }

    [Fact]
    public void They_can_be_assigned_after_they_were_read()
    {
        var x = Read(1);
        Assert.Equal((byte)3, (byte)x.Maybe);
        x.Maybe = null;
        Assert.Null((object?)x.Maybe);
        x.Maybe = (byte)7;
        Assert.Equal((byte)7, (byte)x.Maybe);

        // One that no bytes stand for can be given a value, too.
        var y = Read(0);
        Assert.Null((object?)y.Maybe);
        y.Maybe = (byte)8;
        Assert.Equal((byte)8, (byte)y.Maybe);
    }

    [Fact]
    public void Numbers_are_read_at_once_only_where_every_bit_is_one_of_theirs()
    {
        var schemas = CompiledSchemas.From("""
            meta:
              id: bits
              bit-endian: be
            seq:
              - {id: whole, type: whole, repeat: expr, repeat-expr: 2}
              - {id: parts, type: parts, repeat: expr, repeat-expr: 2}
            types:
              whole:
                seq:
                  - {id: a, type: b4}
                  - {id: b, type: b4}
                  - {id: c, type: u1}
              parts:
                seq:
                  - {id: a, type: b4}
                  - {id: c, type: u1}
            """, "");
        Assert.True(IsNumbers("Bits.Types.Whole"));
        Assert.False(IsNumbers("Bits.Types.Parts"));
        var x = schemas.Read("Bits", Hex.Bytes("12 03 45 06 7f 08 9f 0a"));
        Assert.Equal((4UL, 5UL, (byte)6, 9UL, (byte)10), ((ulong)x.Whole[1].A, (ulong)x.Whole[1].B, (byte)x.Whole[1].C, (ulong)x.Parts[1].A, (byte)x.Parts[1].C));

        bool IsNumbers(string name) =>
            schemas.Class(name).GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IKaitaiNumbers<>));
    }

    private static dynamic Read(byte kind) => Schemas.Read("Places", new byte[] { kind, 2, 3, 4, 5, 6 });
}
