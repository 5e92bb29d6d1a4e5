using Tephra.Schema.Yaml;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

public class ScalarPositionsTests
{
    // Each `@` of the value must map to an `@` of the file, the first to the first and so on.
    [Theory]
    [InlineData("a: one @ two @", "one @ two @")]
    [InlineData("a: one @\n   two @\n\n\n   three @ # comment", "one @ two @\n\nthree @")]
    [InlineData("a: one @  \r\n   two @\r\n\r\n   three @", "one @ two @\nthree @")]
    [InlineData("a: 'it''s @ isn''t @'", "it's @ isn't @")]
    [InlineData("a: 'it''s @\n   isn''t @ '", "it's @ isn't @ ")]
    [InlineData("a: \"@\\x41\\u0042\\U00000043 @\\n@ \\\"@\"", "@ABC @\n@ \"@")]
    [InlineData("a: \"\\U0001F600@ \\ud83d\\ude00@\"", "\U0001F600@ \U0001F600@")]
    [InlineData("a: \"@ \\\n     @\\\n\n    @\"", "@ @\n@")]
    [InlineData("a: \"@  \n     @\\t \n\n    @\"", "@ @\t\n@")]
    [InlineData("a: |\n  one @\n   two @\n\n  three @\n\n\nb: 1", "one @\n two @\n\nthree @\n")]
    [InlineData("a: |-\n  one @\n  two @\n\n", "one @\ntwo @")]
    [InlineData("a: |+\n  one @\n\n\nb: 1", "one @\n\n\n")]
    [InlineData("a: | # comment\n\n  one @\n", "\none @\n")]
    [InlineData("a: |2\n    one @\n  two @\n", "  one @\ntwo @\n")]
    [InlineData("a:\n  b: |-1\n     one @\n   two @\n", "  one @\ntwo @", "b")]
    [InlineData("a: |\r\n  one @\r\n  two @\r\n", "one @\ntwo @\n")]
    [InlineData("a: >\n  one @\n  two @\n\n  three @\n   more @\n  @\nb: 1", "one @ two @\nthree @\n more @\n@\n")]
    [InlineData("a: >-\n\n  one @\n\n\n\n  two @", "\none @\n\n\ntwo @")]
    [InlineData("a: >\n   more @\n  @", null)]
    [InlineData("a: !!str &x 'it''s @'", "it's @")]
    public void Every_character_maps_to_where_it_is_written(string content, string? value, string? inner = null)
    {
        if (value is null)
        {
            Assert.NotEmpty(Reading.TryRead(content).Diagnostics);
            return;
        }

        var node = Reading.Read(content).Get("a");
        var scalar = Assert.IsType<YamlScalar>(inner is null ? node : node.Get(inner));
        Assert.Equal(value, scalar.Value);
        Assert.Equal(Ats(content), Ats(value).Select(scalar.Map.At));
        for (var i = 0; i < value.Length; i++) Assert.True(scalar.Map.At(i) <= scalar.Map.At(i + 1));
    }

    [Theory]
    [InlineData("a: bcd\n", 6)]
    [InlineData("a: 'b''c'\n", 8)]
    [InlineData("a: \"b\\x41\"\n", 9)]
    [InlineData("a: b\n  c\n", 8)]
    [InlineData("a: |-\n  b\nc: 1", 9)]
    public void The_end_maps_to_the_end(string content, int expected)
    {
        var scalar = Assert.IsType<YamlScalar>(Reading.Read(content).Get("a"));
        Assert.Equal(expected, scalar.Map.At(scalar.Value.Length));
    }

    private static int[] Ats(string text) => [.. Enumerable.Range(0, text.Length).Where(i => text[i] == '@')];
}
