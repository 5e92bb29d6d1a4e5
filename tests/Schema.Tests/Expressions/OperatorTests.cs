using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class OperatorTests
{
    // Weakest first; what shares a line groups from the left.
    private static readonly string[][] Levels =
    [
        ["or"], ["and"], ["==", "!=", "<", "<=", ">", ">="], ["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"],
    ];

    private const int Comparison = 2;

    public static TheoryData<string, string> Pairs()
    {
        var data = new TheoryData<string, string>();
        for (var i = 0; i < Levels.Length; i++)
        {
            for (var j = 0; j < Levels.Length; j++)
            {
                if (i == Comparison && j == Comparison) continue;
                foreach (var (x, y) in Levels[i].SelectMany(x => Levels[j].Select(y => (x, y))))
                    data.Add($"a {x} b {y} c", i < j ? $"(a {x} (b {y} c))" : $"((a {x} b) {y} c)");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_operators_groups_by_strength(string text, string tree)
    {
        Assert.Equal(tree, Parsing.Tree(Parsing.Parse(text)));
        Assert.Equal(tree, Parsing.Tree(Parsing.Parse(Tighten(text))));
    }

    // Without blanks around symbols.
    private static string Tighten(string text) => text.Any(c => c is 'o' or 'd') ? text : text.Replace(" ", "");

    [Theory]
    [InlineData("-1", "(- 1)")]
    [InlineData("+1", "1")]
    [InlineData("~1", "(~ 1)")]
    [InlineData("- - +~a", "(- (- (~ a)))")]
    [InlineData("-a.b", "(- a.b)")]
    [InlineData("-a * -b", "((- a) * (- b))")]
    [InlineData("a--b", "(a - (- b))")]
    [InlineData("~a & b", "((~ a) & b)")]
    [InlineData("not a", "(not a)")]
    [InlineData("not(a)", "(not a)")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("not a == b", "(not (a == b))")]
    [InlineData("not a | b", "(not (a | b))")]
    [InlineData("not a and not b or c", "(((not a) and (not b)) or c)")]
    [InlineData("not ::e::m == a", "(not (::e#m == a))")]
    [InlineData("(not a) == b", "((not a) == b)")]
    [InlineData("a == (not b)", "(a == (not b))")]
    [InlineData("(a < b) == (c < d)", "((a < b) == (c < d))")]
    [InlineData("a and b or c and d", "((a and b) or (c and d))")]
    [InlineData("a ? b : c", "(a ? b : c)")]
    [InlineData("a ? b : c ? d : e", "(a ? b : (c ? d : e))")]
    [InlineData("a ? b ? c : d : e", "(a ? (b ? c : d) : e)")]
    [InlineData("a or b ? c or d : e or f", "((a or b) ? (c or d) : (e or f))")]
    [InlineData("(a ? b : c) + 1", "((a ? b : c) + 1)")]
    [InlineData("-(a ? b : c)", "(- (a ? b : c))")]
    [InlineData("((((a))))", "a")]
    [InlineData("a>>b", "(a >> b)")]
    [InlineData("a>=b", "(a >= b)")]
    public void Operators(string text, string tree) => Assert.Equal(tree, Parsing.Tree(Parsing.Parse(text)));
}
