using Tephra.Schema.Ir;
using Tephra.Schema.Tests.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Layout;

/// <summary>Which field a writer sets for a size, count, position, condition or switch to be what the data needs, and to what.</summary>
public class DerivationTests
{
    // One size in terms of one field or two.
    [Theory]
    [InlineData("x", "x := needed")]
    [InlineData("x + 4", "x := needed - 4")]
    [InlineData("4 + x", "x := needed - 4")]
    [InlineData("x - 4", "x := needed + 4")]
    [InlineData("100 - x", "x := 100 - needed")]
    [InlineData("x * 4", "x := needed / 4")]
    [InlineData("4 * x", "x := needed / 4")]
    [InlineData("x * 0", null)]
    [InlineData("x * -2", "x := needed / -2")]
    [InlineData("x / 4", "x := needed * 4")]
    [InlineData("4 / x", null)]
    [InlineData("(x + 3) / 4", "x := (needed * 4) - 3")]
    [InlineData("x % 4", null)]
    [InlineData("x << 2", "x := needed >> 2")]
    [InlineData("x >> 4", "x := (needed << 4) | (x & 15)")]
    [InlineData("(x + 1) >> 3", "x := (needed << 3) - 1")]
    [InlineData("1 << x", null)]
    [InlineData("-x", "x := -needed")]
    [InlineData("-(x - 3)", "x := (-needed) + 3")]
    [InlineData("~x", "x := ~needed")]
    [InlineData("x ^ 0x55", "x := needed ^ 85")]
    [InlineData("x & 15", "x := (x & 240) | (needed & 15)")]
    [InlineData("(x & 15) * 4", "x := (x & 240) | ((needed / 4) & 15)")]
    [InlineData("(x >> 4) & 15", "x := ((((x >> 4) & (~15)) | (needed & 15)) << 4) | (x & 15)")]
    [InlineData("x | 1", null)]
    [InlineData("(x << 8) | y", null)]
    [InlineData("(x * 3 + 2) * 4", "x := ((needed / 4) - 2) / 3")]
    [InlineData("x.as<u4>", "x := needed")]
    [InlineData("x.as<u4> - 1", "x := needed + 1")]
    [InlineData("x.as<f8>.to_i", null)]
    [InlineData("kind.to_i", "kind := needed.as<t::kinds>")]
    [InlineData("kind.to_i + 1", "kind := (needed - 1).as<t::kinds>")]
    [InlineData("flag.to_i", "flag := needed != 0")]
    [InlineData("flag.to_i * 4", "flag := (needed / 4) != 0")]
    [InlineData("x - flag.to_i", "x := needed + flag.BooleanToInteger")]
    [InlineData("flag ? x + 4 : x", "x := flag ? (needed - 4) : needed")]
    [InlineData("flag ? x : x", "x := needed")]
    [InlineData("flag ? x : 4", null)]
    [InlineData("flag ? x : y", null)]
    [InlineData("x == 255 ? 4 : x", null)]
    [InlineData("x + x", null)]
    [InlineData("x * x", null)]
    [InlineData("x + y", null)]
    [InlineData("x - y", "x := needed + y")]
    [InlineData("x * y", null)]
    [InlineData("x + arr.size", "x := needed - arr.ArraySize")]
    [InlineData("x * sizeof<part>", "x := needed / 3")]
    [InlineData("x - _io.size", "x := needed + _io.IoSize")]
    [InlineData("_io.size - x", "x := _io.IoSize - needed")]
    [InlineData("_io.size - _io.pos", null)]
    [InlineData("fixed", null)]
    [InlineData("x - fixed", "x := needed + fixed")]
    [InlineData("kept", null)]
    [InlineData("sum", "x := needed - 1")]
    [InlineData("twice", "x := (needed / 2) - 1")]
    [InlineData("circle", null)]
    [InlineData("maybe", null)]
    [InlineData("x + stray", "x := needed - stray")]
    [InlineData("named.to_i", "x := needed.as<t::kinds>.EnumToInteger")]
    [InlineData("digits.to_i", "digits := ('0000' + needed.IntegerToString).StringSubstring(needed.IntegerToString.StringLength, needed.IntegerToString.StringLength + 4)")]
    [InlineData("ended.to_i(10) + 1", "ended := ('000' + (needed - 1).IntegerToString).StringSubstring((needed - 1).IntegerToString.StringLength, (needed - 1).IntegerToString.StringLength + 3)")]
    [InlineData("padded.to_i", "padded := needed.IntegerToString")]
    [InlineData("line.to_i", "line := needed.IntegerToString")]
    [InlineData("digits.to_i(8)", null)]
    [InlineData("raw.to_s(\"ASCII\").to_i", "raw := needed.IntegerToString.StringToBytes('ASCII')")]
    [InlineData("arr[2]", "arr[2] := needed")]
    [InlineData("arr[_index]", "arr[_index] := needed")]
    [InlineData("arr[_index] - 4", "arr[_index] := needed + 4")]
    [InlineData("parts[_index].a", "parts[_index].a := needed")]
    [InlineData("parts[x].a", "parts[x].a := needed")]
    [InlineData("arr[0] - arr[1]", "arr[0] := needed + arr[1]")]
    [InlineData("arr.last", null)]
    [InlineData("part.a", "part.a := needed")]
    [InlineData("part.twice_a", "part.a := needed / 2")]
    [InlineData("any.as<part>.a", "any.as<t::part>.a := needed")]
    [InlineData("raw[0]", null)]
    [InlineData("raw.length", null)]
    [InlineData("wide - 4", "wide := needed + 4")]
    [InlineData("wide & 15", "wide := (wide & 18446744073709551600) | (needed & 15)")]
    [InlineData("there", "there := needed")]
    [InlineData("real.to_i", null)]
    public void A_size_is_turned_round(string size, string? expected)
    {
        var schema = $$"""
            meta: {id: t, endian: le, encoding: ASCII}
            seq:
              - {id: x, type: u1}
              - {id: y, type: u1}
              - {id: wide, type: u8}
              - {id: real, type: f4}
              - {id: flag, type: b1}
              - {id: kind, type: u1, enum: kinds}
              - {id: fixed, type: u1, valid: 12}
              - {id: kept, type: u1, -tephra-derive: false}
              - {id: digits, type: str, size: 4}
              - {id: ended, type: str, size: 4, terminator: 0}
              - {id: padded, type: str, size: 4, pad-right: 0x20}
              - {id: line, type: strz}
              - {id: raw, size-eos: true}
              - {id: arr, type: u2, repeat: eos}
              - {id: part, type: part}
              - {id: parts, type: part, repeat: eos}
              - {id: any, size: 4, type: {switch-on: 1, cases: {1: part, 2: other} } }
              - {id: body, size: '{{size}}', repeat: eos}
            instances:
              sum: {value: x + 1}
              twice: {value: sum * 2}
              circle: {value: sum + twice}
              maybe: {value: x, if: flag}
              stray: {value: y % 3}
              named: {value: x, enum: kinds}
              there: {pos: 0, type: u4}
            types:
              part:
                seq: [{id: a, type: u1}, {id: b, type: u2}]
                instances:
                  twice_a: {value: a * 2}
              other:
                seq: [{id: c, type: u1}]
            enums:
              kinds: {1: one}
            """;
        Assert.Equal(expected is null ? "" : "body size: " + expected, Derive(schema));
    }

    [Theory]
    [InlineData("flag", "flag := needed != 0")]
    [InlineData("not flag", "flag := needed == 0")]
    [InlineData("flag == true", "flag := needed != 0")]
    [InlineData("flag != true", "flag := needed == 0")]
    [InlineData("flag.to_i == 1", "flag := needed != 0")]
    [InlineData("x == 1", "x := (needed != 0) ? 1 : 0")]
    [InlineData("1 == x", "x := (needed != 0) ? 1 : 0")]
    [InlineData("x == 0", "x := (needed != 0) ? 0 : 1")]
    [InlineData("x != 0", "x := (needed == 0) ? 0 : 1")]
    [InlineData("x > 0", "x := (needed == 0) ? 0 : 1")]
    [InlineData("0 < x", "x := (needed == 0) ? 0 : 1")]
    [InlineData("x >= 1", "x := (needed == 0) ? 0 : 1")]
    [InlineData("x == 7", "x := (needed != 0) ? 7 : x")]
    [InlineData("x != 7", "x := (needed == 0) ? 7 : x")]
    [InlineData("x >= 2", null)]
    [InlineData("x < 2", null)]
    [InlineData("x > y", null)]
    [InlineData("x & 4 != 0", "x := (needed == 0) ? (x & 251) : (x | 4)")]
    [InlineData("x & 4 == 4", "x := (needed != 0) ? (x | 4) : (x & 251)")]
    [InlineData("x & 4 == 0", "x := (needed != 0) ? (x & 251) : (x | 4)")]
    [InlineData("0x30 & x == 0x10", "x := (needed != 0) ? ((x & 207) | 16) : (x & 207)")]
    [InlineData("x & 4 == 3", null)]
    [InlineData("(x >> 2) & 1 == 1", "x := (((needed != 0) ? ((x >> 2) | 1) : ((x >> 2) & (~1))) << 2) | (x & 3)")]
    [InlineData("has_bit", "x := (needed == 0) ? (x & 251) : (x | 4)")]
    [InlineData("kind == kinds::one", "kind := (needed != 0) ? kinds::one : kind")]
    [InlineData("kind != kinds::one", "kind := (needed == 0) ? kinds::one : kind")]
    [InlineData("text == 'abcd'", null)]
    [InlineData("flag and x == 1", null)]
    [InlineData("flag or x == 1", null)]
    [InlineData("_io.eof", null)]
    [InlineData("not _io.eof", null)]
    [InlineData("real == 1", null)]
    [InlineData("flag ? true : false", null)]
    [InlineData("len_body != 0", "len_body := (needed == 0) ? 0 : len_body")]
    public void A_condition_is_turned_round(string condition, string? expected)
    {
        var schema = $$"""
            meta: {id: t, endian: le, encoding: ASCII}
            seq:
              - {id: x, type: u1}
              - {id: y, type: u1}
              - {id: real, type: f4}
              - {id: flag, type: b1}
              - {id: kind, type: u1, enum: kinds}
              - {id: text, type: str, size: 4}
              - {id: len_body, type: u1}
              - {id: body, size: len_body, if: "{{condition}}"}
            instances:
              has_bit: {value: x & 4 != 0}
            enums:
              kinds: {1: one}
            """;
        Assert.Equal("body size: len_body := needed" + (expected is null ? "" : "\nbody if: " + expected), Derive(schema));
    }

    [Theory]
    [MemberData(nameof(DerivationCases.All), MemberType = typeof(DerivationCases))]
    public void The_right_field_is_set(string schema, string expected) => Assert.Equal(expected, Derive(schema));

    [Fact]
    public void What_is_always_the_same_is_preset()
    {
        var root = Compile("""
            meta: {id: t, endian: le, encoding: ASCII}
            seq:
              - {id: magic, contents: PK}
              - {id: version, type: u1, valid: 2}
              - {id: negative, type: s1, valid: {eq: -2}}
              - {id: text, type: str, size: 2, valid: '"ab"'}
              - {id: kind, type: u1, enum: kinds, valid: kinds::one}
              - {id: range, type: u1, valid: {min: 1}}
              - {id: free, type: u1}
              - {id: many, type: u1, valid: 1, repeat: eos}
              - {id: maybe, contents: [1], if: free == 1}
              - {id: same, type: u1, valid: free}
            enums:
              kinds: {1: one}
            """);
        Assert.Equal(
            ["magic [80, 75]", "version 2", "negative -2", "text 'ab'", "kind kinds::one"],
            root.Seq.Where(field => field.Preset is not null).Select(field => $"{field.Id} {IrPrinter.Print(field.Preset!)}"));
    }

    [Fact]
    public void Align_and_order_reach_the_instances()
    {
        var root = Compile("""
            meta: {id: t, endian: le}
            -tephra-anything: the author's own
            instances:
              a: {pos: 0, type: u1, -tephra-else: 1}
              v: {value: 1}
              b: {pos: 1, type: u1, -tephra-align: 16, -tephra-order: -3}
              c: {pos: 2, type: u1}
            """);
        Assert.Equal([("a", 1, 0), ("b", 16, -3), ("c", 1, 2)], root.ParseInstances.Select(instance => (instance.Attribute.Id, instance.Align, instance.Order)));
    }

    [Fact]
    public void The_same_text_gives_equal_derivations()
    {
        foreach (var row in DerivationCases.All) Assert.Equal(Compile(row.Data.Item1), Compile(row.Data.Item1));
    }

    [Fact]
    public void Instances_that_use_each_other_over_and_over_end()
    {
        var instances = string.Join("\n", Enumerable.Range(1, 60).Select(i => $"  i{i}: {{value: i{i - 1} + i{i - 1}}}"));
        var text = $"meta: {{id: t}}\nseq:\n  - {{id: i0, type: u1}}\n  - {{id: a, size: i60}}\n  - {{id: b, size: i60, if: i60 == 1}}\ninstances:\n{instances}";
        Assert.Equal("", Derive(text));
    }

    private static string Derive(string schema) => IrPrinter.PrintAll(Compile(schema));

    private static TypeIr Compile(string schema)
    {
        var (_, compiled) = Assert.Single(Compiler.Compile(("t.ksy", schema)));
        Assert.True(compiled.Schema is not null, string.Join("\n", compiled.Diagnostics));
        return compiled.Schema.Root;
    }
}
