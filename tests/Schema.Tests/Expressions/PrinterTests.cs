using Tephra.Schema.Expressions;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class PrinterTests
{
    [Theory]
    [InlineData("(((a)))", "a")]
    [InlineData("a+b*c", "a + b * c")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("(a*b)+c", "a * b + c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("(a<b)==c", "(a < b) == c")]
    [InlineData("(a and b) or (c and d)", "a and b or c and d")]
    [InlineData("a and (b or c)", "a and (b or c)")]
    [InlineData("not (a == b)", "not a == b")]
    [InlineData("(not a) == b", "(not a) == b")]
    [InlineData("not (a and b)", "not (a and b)")]
    [InlineData("-(-(5))", "--5")]
    [InlineData("a-(-b)", "a - -b")]
    [InlineData("-(a.b)", "-a.b")]
    [InlineData("(-a).b", "(-a).b")]
    [InlineData("-(a+b)", "-(a + b)")]
    [InlineData("(a+b)[0](c)", "(a + b)[0](c)")]
    [InlineData("a?b:(c?d:e)", "a ? b : c ? d : e")]
    [InlineData("(a?b:c)?d:e", "(a ? b : c) ? d : e")]
    [InlineData("a?(b?c:d):e", "a ? b ? c : d : e")]
    [InlineData("a?b:(::e::m)", "a ? b : ::e::m")]
    [InlineData("(a?b:c)+1", "(a ? b : c) + 1")]
    [InlineData("0xff_ff", "65535")]
    [InlineData("5.to_s", "5.to_s")]
    [InlineData("5.", "5.0")]
    [InlineData("1e3", "1000.0")]
    [InlineData("1e300", "1e300")]
    [InlineData("1.5e-300", "1.5e-300")]
    [InlineData("'a' \"b\\n\\e'\\\"\"", "\"ab\\n\\e'\\\"\"")]
    [InlineData("'\u0001\u2028\u00e4\U0001F600'", "\"\\u0001\\u2028\u00e4\U0001F600\"")]
    [InlineData("\"\\ud83d\"", "\"\\ud83d\"")]
    [InlineData("f\"a{ b+1 }\\u007b}\\\"\"", "f\"a{b + 1}\\u007b}\\\"\"")]
    [InlineData("f\"{'x'}{f\"{a?b:c}\"}\"", "f\"x{f\"{a ? b : c}\"}\"")]
    [InlineData("[ 1,2 , ]", "[1, 2]")]
    [InlineData("a . b ( c , d )", "a.b(c, d)")]
    [InlineData("a.as< t :: u[ ] >.b", "a.as<t::u[]>.b")]
    [InlineData("sizeof< ::t>>2", "sizeof<::t> > 2")]
    [InlineData("t :: e :: m", "t::e::m")]
    [InlineData("(not) - 1", "(not) - 1")]
    [InlineData("(sizeof) < (a >> 2)", "(sizeof) < a >> 2")]
    [InlineData("(a.as) < b >> 2", "(a.as) < b >> 2")]
    public void Canonical_text(string text, string printed)
    {
        var expression = Parsing.Parse(text);
        Assert.Equal(printed, ExpressionPrinter.Print(expression));
        if (!text.Contains("'x'")) Assert.Equal(Parsing.Tree(expression), Parsing.Tree(Parsing.Parse(printed)));
    }

    [Fact]
    public void Folded_negative_numbers_print_as_operands()
    {
        var span = default(Tephra.Schema.Text.TextSpan);
        var folded = new MemberSyntax(span, new IntegerSyntax(span, -5), new("to_s", span));
        Assert.Equal("(-5).to_s", ExpressionPrinter.Print(folded));
    }
}
