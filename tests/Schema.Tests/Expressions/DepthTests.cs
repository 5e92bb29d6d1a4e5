using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class DepthTests
{
    private const int Many = 100_000;

    public static TheoryData<string> Hostile =>
    [
        new string('(', Many),
        new string('(', Many) + "a" + new string(')', Many),
        new string('-', Many) + "1",
        string.Concat(Enumerable.Repeat("not ", Many)) + "a",
        new string('[', Many),
        string.Concat(Enumerable.Repeat("a ? b : ", Many)) + "c",
        string.Concat(Enumerable.Repeat("a ? ", Many)),
        string.Concat(Enumerable.Repeat("a[", Many)),
        string.Concat(Enumerable.Repeat("f(", Many)),
        string.Concat(Enumerable.Repeat("a + ", Many)) + "b",
        "a" + string.Concat(Enumerable.Repeat(".b", Many)),
        "a" + string.Concat(Enumerable.Repeat("[0]", Many)),
        string.Concat(Enumerable.Repeat("f\"{", Many)) + "a",
        Enumerable.Range(0, 150).Aggregate("a", (inner, _) => $"({inner}){string.Concat(Enumerable.Repeat(" + 1", 100))}"),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_nesting_is_an_error(string text)
    {
        // Half of what the smallest host gives, and unoptimised code takes twice what it should.
        EquatableArray<Diagnostic> findings = default;
        var thread = new Thread(() => findings = Parsing.TryParse(text).Diagnostics, 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("TEPH0209", Assert.Single(findings).Descriptor.Id);
    }

    [Fact]
    public void No_operator_hides_from_the_limit()
    {
        const string Level = "1 or 1 and not 1 == 1 | 1 ^ 1 & 1 << 1 + 1 * (";
        Assert.NotNull(Parsing.TryParse(Nested(15)).Expression);
        Assert.Null(Parsing.TryParse(Nested(25)).Expression);

        static string Nested(int n) => string.Concat(Enumerable.Repeat(Level, n)) + "1" + new string(')', n);
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, false)]
    public void The_limit_is_exact(int operators, bool isFine)
    {
        var (chain, _) = Parsing.TryParse(string.Concat(Enumerable.Repeat("a + ", operators)) + "b");
        var (prefixes, _) = Parsing.TryParse(new string('-', operators) + "b");
        var (brackets, _) = Parsing.TryParse(new string('(', operators) + "b" + new string(')', operators));
        Assert.Equal(isFine, chain is not null);
        Assert.Equal(isFine, prefixes is not null);
        Assert.Equal(isFine, brackets is not null);
        if (chain is not null) Assert.Equal(ExpressionParser.MaxDepth, ExpressionTree.HeightOf(chain));
    }

    [Fact]
    public void Width_has_no_limit()
    {
        var array = Assert.IsType<ArraySyntax>(Parsing.Parse($"[{string.Join(", ", Enumerable.Range(0, Many))}]"));
        Assert.Equal(Many, array.Items.Count);
    }
}
