using Tephra.Schema.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Diagnostics;

public class SpellingTests
{
    [Theory]
    [InlineData("tpye", "type")]
    [InlineData("typ", "type")]
    [InlineData("siz", "size")]
    [InlineData("szie", "size")]
    [InlineData("repeat-exp", "repeat-expr")]
    [InlineData("type", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Nearest_is_what_was_probably_meant(string written, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(written, ["type", "size", "size-eos", "repeat-expr", "repeat-until"]));

    [Fact]
    public void Of_equals_the_first_in_order_is_taken() => Assert.Equal("ba", Spelling.Nearest("aa", ["da", "ba", "ca"]));

    [Fact]
    public void Nothing_is_said_where_nothing_is_near() => Assert.Equal("", Spelling.DidYouMean("zzz", ["type"]));
}
