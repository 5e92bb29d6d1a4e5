using System.Numerics;
using Tephra.Schema.Yaml;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

public class ScalarTypingTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("+12", "12")]
    [InlineData("1_000", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("-0xff_ff", "-65535")]
    [InlineData("0b1010_1", "21")]
    [InlineData("017", "15")]
    [InlineData("0_7", "7")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("0xffffffffffffffff", "18446744073709551615")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1:30", "90")]
    [InlineData("-1:00:01", "-3601")]
    public void Integers(string text, string expected)
    {
        Assert.True(Scalar(text).TryGetInteger(out var value));
        Assert.Equal(BigInteger.Parse(expected), value);
        Assert.False(Scalar(text).TryGetFloat(out _));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-.5", -.5)]
    [InlineData("5.", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1_0.2_5e-1", 1.025)]
    [InlineData("1:30.5", 90.5)]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("-.INF", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    public void Floats(string text, double expected)
    {
        Assert.True(Scalar(text).TryGetFloat(out var value));
        Assert.Equal(expected, value);
        Assert.False(Scalar(text).TryGetInteger(out _));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("Yes", true)]
    [InlineData("ON", true)]
    [InlineData("False", false)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    public void Booleans(string text, bool expected)
    {
        Assert.True(Scalar(text).TryGetBoolean(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("tRUE")]
    [InlineData("08")]
    [InlineData("0x")]
    [InlineData("0o17")]
    [InlineData("1.2.3")]
    [InlineData("-.")]
    [InlineData(".")]
    [InlineData("1 + 2")]
    [InlineData("1:75")]
    [InlineData("'1'")]
    [InlineData("\"true\"")]
    [InlineData("'~'")]
    [InlineData("!!str 12")]
    [InlineData("! 12")]
    [InlineData("|\n    12")]
    public void Strings(string text)
    {
        var scalar = Scalar(text);
        Assert.False(scalar.TryGetInteger(out _));
        Assert.False(scalar.TryGetFloat(out _));
        Assert.False(scalar.TryGetBoolean(out _));
        Assert.False(scalar.IsNull);
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("")]
    [InlineData("!!null ''", false)]
    public void Nothing(string text, bool expected = true) => Assert.Equal(expected, Scalar(text).IsNull);

    private static YamlScalar Scalar(string text) => Assert.IsType<YamlScalar>(Reading.Read($"key: {text}\n").Get("key"));
}
