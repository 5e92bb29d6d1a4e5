using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Writing;

/// <summary>What was read is written as it was, though the values alone would not say how.</summary>
public sealed class RoundtripTests
{
    [Theory]
    // A terminator, or padding in its place.
    [InlineData("size: 4\n    terminator: 0x55\n    include: true\n    pad-right: 0xaa", "01 02 aa aa")]
    [InlineData("size: 4\n    terminator: 0x55\n    include: true\n    pad-right: 0xaa", "01 55 aa aa")]
    [InlineData("size: 4\n    terminator: 0x55\n    pad-right: 0xaa", "01 55 07 08")]
    // The stream ends before the terminator.
    [InlineData("terminator: 0x55\n    consume: false\n    eos-error: false", "01 02 03 04")]
    [InlineData("terminator: 0x55\n    eos-error: false", "01 02 03 04")]
    [InlineData("size: 4\n    type: str\n    encoding: UTF-8", "41 ff 42 c3")]
    // The position behind the bytes decides how they are processed.
    [InlineData("size: 4\n    process: rol(_io.pos)", "01 02 03 04")]
    [InlineData("size-eos: true\n    process: xor(_io.pos)", "01 02 03 04")]
    [InlineData("terminator: 0x55\n    process: xor(_io.pos)", "01 02 03 55")]
    public void Bytes_are_written_as_they_were(string attribute, string hex) => Rewrites($"seq:\n  - id: value\n    {attribute}", hex);

    [Fact]
    public void Number_without_a_name_beyond_the_range_of_the_enum_keeps_its_bits() => Rewrites(
        "seq:\n  - id: value\n    type: u8le\n    enum: kind\nenums:\n  kind:\n    1: one", "01 02 03 04 05 06 07 de");

    [Fact]
    public void Instance_that_depends_on_where_it_was_asked_for_stays_as_it_was() => Rewrites(
        "seq:\n  - id: room\n    size: 3\n    type: room\n  - id: end\n    type: u1\n    if: part.size == 1\ninstances:\n  part:\n    io: room._io\n    pos: 0\n    size: '_io.pos == 3 ? 1 : 2'\ntypes:\n  room:\n    seq:\n      - id: first\n        type: u1",
        "01 02 03 04");

    [Fact]
    public void Objects_with_parameters_can_be_asked_about_afterwards() => Rewrites(
        "seq:\n  - id: first\n    type: pair(1)\n  - id: second\n    type: pair(first.value)\n  - id: more\n    type: pair(2)\n    repeat: until\n    repeat-until: _.value == 0\ntypes:\n  pair:\n    params:\n      - id: key\n        type: u1\n    seq:\n      - id: value\n        type: u1",
        "01 02 03 00");

    // While an item is read its list holds the items before it; what is read later sees all of them.
    [Theory]
    [InlineData("size: 3 - _parent.items.size", "01 02 03 04 05 06")]
    [InlineData("size: '_parent.items.size == 0 ? 1 : _parent.items.last.value.size + 1'", "01 02 03 04 05 06")]
    [InlineData("size: '_parent.items.size == 0 ? 1 : _parent.items[_parent.items.size - 1].value.size + 1'", "01 02 03 04 05 06")]
    [InlineData("size: 2\n        type: room(_parent)\n  room:\n    params:\n      - id: owner\n        type: sample\n    instances:\n      rest:\n        pos: 0\n        size: owner.items.size - 1", "01 02 03 04 05 06")]
    public void Item_sees_the_items_before_it(string value, string hex) => Rewrites(
        $"seq:\n  - id: items\n    type: item\n    repeat: expr\n    repeat-expr: 3\ntypes:\n  item:\n    seq:\n      - id: value\n        {value}", hex);

    [Fact]
    public void Condition_that_ends_a_list_sees_the_item_it_is_asked_about() => Rewrites(
        "seq:\n  - id: items\n    type: u1\n    repeat: until\n    repeat-until: items.size == 3\n  - id: more\n    size: items.last", "07 08 02 01 01");

    private static void Rewrites(string schema, string hex)
    {
        var bytes = Hex.Bytes(hex);
        var read = CompiledSchemas.From("meta:\n  id: sample\n" + schema + "\n", "").Read("Sample", bytes);
        KaitaiTree.TouchAll((KaitaiStruct)read);
        Assert.Equal(bytes, (byte[])read.ToArray());
    }
}
