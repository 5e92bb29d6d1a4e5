using Tephra.Schema.Tests.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Layout;

/// <summary>How many bits a type takes at least and at most.</summary>
public class ExtentTests
{
    [Theory]
    [InlineData("{type: u4}", 32L, 32L)]
    [InlineData("{type: b3}", 3L, 3L)]
    [InlineData("{type: b3}, {id: y, type: u1}", 16L, 16L)]
    [InlineData("{type: b3}, {id: y, type: b13}", 16L, 16L)]
    [InlineData("{size: 3}", 24L, 24L)]
    [InlineData("{size: 2 * 3 + 1}", 56L, 56L)]
    [InlineData("{contents: [1, 2]}", 16L, 16L)]
    [InlineData("{type: strz, encoding: UTF-8}", 8L, null)]
    [InlineData("{type: strz, encoding: UTF-16LE}", 16L, null)]
    [InlineData("{type: strz, encoding: UTF-8, eos-error: false}", 0L, null)]
    [InlineData("{size-eos: true}", 0L, null)]
    [InlineData("{type: u2, repeat: expr, repeat-expr: 5}", 80L, 80L)]
    [InlineData("{type: u2, repeat: eos}", 0L, null)]
    [InlineData("{type: u2, repeat: until, repeat-until: _ == 0}", 16L, null)]
    [InlineData("{type: u2, if: true}", 0L, 16L)]
    [InlineData("{type: part}", 24L, 24L)]
    [InlineData("{type: part, size: 10}", 80L, 80L)]
    [InlineData("{type: {switch-on: 1, cases: {1: u1, 2: u4}}}", 0L, 32L)]
    [InlineData("{type: {switch-on: 1, cases: {1: u1, _: u4}}}", 8L, 32L)]
    [InlineData("{type: part, repeat: expr, repeat-expr: 0x7fffffff}", 24L * 0x7fffffff, 24L * 0x7fffffff)]
    public void Extent_follows_from_the_fields(string field, long minimum, long? maximum)
    {
        var schema = $"meta: {{id: a, endian: le}}\nseq: [{field.Insert(1, "id: x, ")}]\ntypes: {{part: {{seq: [{{id: x, type: u1}}, {{id: y, type: u2}}]}}}}";
        var extent = Assert.Single(Compiler.Compile(("a.ksy", schema))).Compiled.Schema!.Root.Extent;
        Assert.Equal((minimum, maximum), (extent.Minimum, extent.Maximum));
    }

    [Theory]
    [InlineData("a._sizeof + b._sizeof", 6)]
    [InlineData("sizeof<part>", 3)]
    [InlineData("bitsizeof<part>", 24)]
    public void A_field_may_ask_for_the_size_of_its_neighbours(string size, int expected)
    {
        var schema = $"meta: {{id: t, endian: le}}\nseq:\n  - {{id: a, type: u4}}\n  - {{id: b, size: 2}}\n  - {{id: c, size: {size}}}\n"
            + "types: {part: {seq: [{id: x, type: u1}, {id: y, type: u2}]}}";
        var extent = Assert.Single(Compiler.Compile(("a.ksy", schema))).Compiled.Schema!.Root.Extent;
        Assert.Equal((6 + expected) * 8, extent.Minimum);
    }
}
