using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class TypeTests
{
    [Theory]
    [InlineData("u4", "u4")]
    [InlineData(" strz ", "strz")]
    [InlineData("b12le", "b12le")]
    [InlineData("a::b :: c", "a::b::c")]
    [InlineData("::a::b", "::a::b")]
    [InlineData("x[]", "x[]")]
    [InlineData("my_str(2 + 3, true)", "my_str(2 + 3, true)")]
    [InlineData("nested::my_type(5)", "nested::my_type(5)")]
    [InlineData("param_type([first._io, _root._io])", "param_type([first._io, _root._io])")]
    [InlineData("a()", "a")]
    [InlineData("a(c ? 1 : 0)", "a(c ? 1 : 0)")]
    public void Types_with_arguments(string text, string printed)
    {
        var (type, _) = Parsing.Try(text, ExpressionParser.ParseTypeReference);
        Assert.Equal(printed, ExpressionPrinter.Print(type!));
    }

    [Fact]
    public void Parts_of_a_type_know_their_places()
    {
        var type = Parsing.Try(" ::a::b[] (1, c)", ExpressionParser.ParseTypeReference).Result!;
        Assert.Equal(new TextSpan(1, 15), type.Span);
        Assert.Equal(new TextSpan(1, 8), type.Name.Span);
        Assert.True(type.Name is { IsAbsolute: true, IsArray: true });
        Assert.Equal([new Spanned<string>("a", new TextSpan(3, 1)), new Spanned<string>("b", new TextSpan(6, 1))], type.Name.Path);
        Assert.Equal([new TextSpan(11, 1), new TextSpan(14, 1)], type.Arguments.Select(argument => argument.Span));
    }

    [Theory]
    [InlineData("", "0..0 TEPH0229")]
    [InlineData("5", "0..1 TEPH0229")]
    [InlineData("a.b", "1..2 TEPH0230")]
    [InlineData("a b", "2..3 TEPH0230")]
    [InlineData("a[", "2..2 TEPH0204")]
    [InlineData("a[5]", "2..3 TEPH0204")]
    [InlineData("a::", "3..3 TEPH0227")]
    [InlineData("::", "2..2 TEPH0227")]
    [InlineData("really(", "7..7 TEPH0201")]
    [InlineData("really(1", "8..8 TEPH0204")]
    [InlineData("my_str(2 + 3, )", "14..15 TEPH0231")]
    [InlineData("a(1))", "4..5 TEPH0205")]
    [InlineData("a(1) + 1", "5..6 TEPH0230")]
    public void Malformed_types(string text, string finding) =>
        Assert.Equal(finding, Parsing.Finding(text, ExpressionParser.ParseTypeReference));

    [Fact]
    public void Names_of_types_have_no_arguments()
    {
        Assert.Equal("a::b", Parsing.Try("a::b", ExpressionParser.ParseTypeName).Result!.ToString());
        Assert.Equal("1..2 TEPH0230", Parsing.Finding("a(1)", ExpressionParser.ParseTypeName));
    }

    [Theory]
    [InlineData("zlib", "zlib")]
    [InlineData("xor(0xff)", "xor(255)")]
    [InlineData("rol( _io.pos - 4 * _index )", "rol(_io.pos - 4 * _index)")]
    [InlineData("my_custom_fx(7, true, [0x20, 0x30, 0x40])", "my_custom_fx(7, true, [32, 48, 64])")]
    [InlineData("nested.deeply.custom_fx(key)", "nested.deeply.custom_fx(key)")]
    [InlineData("nested.custom_fx_no_args", "nested.custom_fx_no_args")]
    public void Processes(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(Parsing.Try(text, ExpressionParser.ParseProcess).Result!));

    [Theory]
    [InlineData("", "0..0 TEPH0232")]
    [InlineData("(1)", "0..1 TEPH0232")]
    [InlineData("a.", "2..2 TEPH0227")]
    [InlineData("a.b(1).c", "6..7 TEPH0233")]
    [InlineData("a::b", "1..3 TEPH0233")]
    [InlineData("xor(1, )", "7..8 TEPH0231")]
    public void Malformed_processes(string text, string finding) =>
        Assert.Equal(finding, Parsing.Finding(text, ExpressionParser.ParseProcess));
}
