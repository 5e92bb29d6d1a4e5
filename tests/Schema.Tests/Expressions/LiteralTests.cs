using System.Numerics;
using Tephra.Schema.Expressions;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class LiteralTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("123", "123")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("1_", "1")]
    [InlineData("0x1F", "31")]
    [InlineData("0Xff_FF", "65535")]
    [InlineData("0x_a", "10")]
    [InlineData("0o17", "15")]
    [InlineData("0O1_7", "15")]
    [InlineData("0b101", "5")]
    [InlineData("0B1111_0000", "240")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("0xffff_ffff_ffff_ffff_f", "295147905179352825855")]
    [InlineData("1.5", "1.5f")]
    [InlineData(".5", "0.5f")]
    [InlineData("5.", "5f")]
    [InlineData("5. + 1", "(5f + 1)")]
    [InlineData("1e3", "1000f")]
    [InlineData("1E3", "1000f")]
    [InlineData("1e+3", "1000f")]
    [InlineData("1.5e-3", "0.0015f")]
    [InlineData("00.5", "0.5f")]
    [InlineData("1.2345678901234567e308", "1.2345678901234567E+308f")]
    [InlineData("5.to_s", "5.to_s")]
    [InlineData("5. to_s", "5.to_s")]
    [InlineData("5.\n  to_s", "5.to_s")]
    [InlineData("5.e3", "5.e3")]
    [InlineData("5._x", "5._x")]
    [InlineData("5..to_i", "5f.to_i")]
    [InlineData("1.5.to_i", "1.5f.to_i")]
    [InlineData("1e3.to_i", "1000f.to_i")]
    [InlineData("0xf.to_s", "15.to_s")]
    [InlineData("5and 3", "(5 and 3)")]
    [InlineData("true", "TRUE")]
    [InlineData("false", "FALSE")]
    [InlineData("true.to_i", "TRUE.to_i")]
    [InlineData("truest", "truest")]
    [InlineData("[]", "[]")]
    [InlineData("[1]", "[1]")]
    [InlineData("[1, 2, 0xff]", "[1, 2, 255]")]
    [InlineData("[1, 2, ]", "[1, 2]")]
    [InlineData("[[1], [a ? b : c]]", "[[1], [(a ? b : c)]]")]
    public void Numbers_booleans_and_arrays(string text, string tree) => Assert.Equal(tree, Parsing.Tree(Parsing.Parse(text)));

    [Theory]
    [InlineData("''", "")]
    [InlineData("'raw \\n \" text'", "raw \\n \" text")]
    [InlineData("\"\"", "")]
    [InlineData("\"it's\"", "it's")]
    [InlineData("\"two\nlines\"", "two\nlines")]
    [InlineData(@"""\a\b\t\n\v\f\r\e\""\'\\""", "\a\b\t\n\v\f\r\u001b\"'\\")]
    [InlineData(@"""\0\101\x""", null)]
    [InlineData(@"""\0""", "\0")]
    [InlineData(@"""\101""", "A")]
    [InlineData(@"""\7e\7""", "\ae\a")]
    [InlineData(@"""\1018""", "A8")]
    [InlineData(@"""\00101""", "A")]
    [InlineData(@"""\u0041\u00e4""", "A\u00e4")]
    [InlineData(@"""\ud83d\ude00""", "\U0001F600")]
    [InlineData(@"""\u00411""", "A1")]
    [InlineData("'a' \"b\"\n'c'", "abc")]
    [InlineData("'\u00e4 {x} \U0001F600'", "\u00e4 {x} \U0001F600")]
    public void Strings(string text, string? value)
    {
        var (expression, _) = Parsing.TryParse(text);
        Assert.Equal(value, (expression as StringSyntax)?.Value);
    }

    [Theory]
    [InlineData("f\"\"", "f<>")]
    [InlineData("f\"abc\"", "f<<abc>>")]
    [InlineData("f\"abc\\n\\tt\"", "f<<abc\n\tt>>")]
    [InlineData("f\"abc={123}\"", "f<<abc=>|123>")]
    [InlineData("f\"abc={'foo'}\"", "f<<abc=>|<foo>>")]
    [InlineData("f\"{a}{b.c}\"", "f<a|b.c>")]
    [InlineData("f\"{ a + 1 } of { b ? c : d }!\"", "f<(a + 1)|< of >|(b ? c : d)|<!>>")]
    [InlineData("f\"{\"inner {x}\"}\"", "f<<inner {x}>>")]
    [InlineData("f\"<{f\"[{x}]\"}>\"", "f<<<>|f<<[>|x|<]>>|<>>>")]
    [InlineData("f\"}}\"", "f<<}}>>")]
    [InlineData("f\"\\u007b\\173\\\"\"", "f<<{{\">>")]
    [InlineData("f\"a\".length", "f<<a>>.length")]
    [InlineData("f + \"a\"", "(f + <a>)")]
    public void Format_strings(string text, string tree) => Assert.Equal(tree, Parsing.Tree(Parsing.Parse(text)));

    [Fact]
    public void Integers_may_be_huge()
    {
        var digits = new string('9', 1000);
        Assert.Equal(BigInteger.Parse(digits), Assert.IsType<IntegerSyntax>(Parsing.Parse(digits)).Value);
        Assert.Equal("0..1001 TEPH0212", Parsing.Finding(digits + "9", ExpressionParser.ParseExpression));
        Assert.Equal("0..100001 TEPH0212", Parsing.Finding(new string('9', 99_999) + ".5", ExpressionParser.ParseExpression));
    }
}
