using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class SpanTests
{
    [Fact]
    public void Every_node_knows_its_text()
    {
        const string Text = "  not (a.b(1) + c[ 2 ]) == x.as<u4[]> or f\"t{ n }\" == 'a' 'b' ? ::t::e::m : - 5.5 ";
        Assert.Equal(
            [
                Text.Trim(),
                "not (a.b(1) + c[ 2 ]) == x.as<u4[]> or f\"t{ n }\" == 'a' 'b'",
                "not (a.b(1) + c[ 2 ]) == x.as<u4[]>",
                "(a.b(1) + c[ 2 ]) == x.as<u4[]>",
                "a.b(1) + c[ 2 ]", "a.b(1)", "a.b", "a", "1", "c[ 2 ]", "c", "2",
                "x.as<u4[]>", "x",
                "f\"t{ n }\" == 'a' 'b'", "f\"t{ n }\"", "t", "n", "'a' 'b'",
                "::t::e::m", "- 5.5", "5.5",
            ],
            ExpressionTree.DescendantsAndSelf(Parsing.Parse(Text)).Select(node => Text.Substring(node.Span.Start, node.Span.Length)));
    }

    [Fact]
    public void Names_know_their_text()
    {
        var member = Assert.IsType<MemberSyntax>(Parsing.Parse("t::e::m .\n to_i"));
        Assert.Equal(new TextSpan(11, 4), member.Name.Span);
        var target = Assert.IsType<EnumMemberSyntax>(member.Target);
        Assert.Equal([new Spanned<string>("t", new TextSpan(0, 1)), new Spanned<string>("e", new TextSpan(3, 1))], target.Path);
        Assert.Equal(new Spanned<string>("m", new TextSpan(6, 1)), target.Member);
        Assert.Equal(new TextSpan(8, 7), Assert.IsType<CastSyntax>(Parsing.Parse("foo.as< ::b::c > ")).Type.Span with { Start = 8, Length = 7 });
        Assert.Equal(new TextSpan(8, 6), Assert.IsType<CastSyntax>(Parsing.Parse("foo.as< ::b::c > ")).Type.Span);
    }

    [Fact]
    public void Errors_stand_where_the_file_has_them()
    {
        // 'size: "a +\t\"b\\q\""' with YAML's quotes: the value's characters were written with escapes.
        const string File = "size: \"a + \\\"b\\\\q\\\"\"";
        const string Value = "a + \"b\\q\"";
        int[] positions = [7, 8, 9, 10, 11, 13, 14, 16, 17, 19];
        var bag = new DiagnosticBag(new SourceText("test.ksy", File));
        Assert.Null(ExpressionParser.ParseExpression(Value, PositionMap.FromPositions(positions.ToEquatableArray()), bag));
        var finding = Assert.Single(bag.ToEquatableArray());
        Assert.Equal("\\\\q", File.Substring(finding.Span.Start, finding.Span.Length));
        Assert.Equal("test.ksy(1,15): error TEPH0220", finding.ToString()[..30]);
    }

    [Fact]
    public void Lines_of_a_block_are_counted()
    {
        const string File = "value: |\n  a +\n    b c\n";
        const string Value = "a +\n  b c\n";
        var positions = Enumerable.Range(11, 4).Concat(Enumerable.Range(17, 6)).Append(23);
        var bag = new DiagnosticBag(new SourceText("test.ksy", File));
        Assert.Null(ExpressionParser.ParseExpression(Value, PositionMap.FromPositions(positions.ToEquatableArray()), bag));
        Assert.StartsWith("test.ksy(3,7): error TEPH0203", Assert.Single(bag.ToEquatableArray()).ToString());
    }
}
