using Tephra.Schema.Expressions;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b_2", "_root", "_io", "not", "and", "or", "as", "sizeof", "bitsizeof", "true", "f", "e::m", "::", "::t::e::m",
        "0", "5", "07", "0x1f", "0b12", "1.5", ".5", "5.", "1e3", "1_0", "'s'", "\"d\\n\"", "\"", "'", "\"\\q\"", "f\"", "f\"x{a}\"", "f\"{",
        "{", "}", "(", ")", "[", "]", "[]", ",", ".", "?", ":", "+", "-", "*", "/", "%", "~", "&", "|", "^", "<", "<<", ">", ">=", "<=", "==",
        "=", "!", "!=", ".as<u4>", ".as<", "sizeof<t>", " ", "\n", "\\\n", "\\", "\u00e4", "\ud83d", "\0",
    ];

    [Fact]
    public void Token_soup_ends_in_a_tree_or_one_error()
    {
        var random = new Random(1);
        var (good, bad) = (0, 0);
        for (var n = 0; n < 20_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : "")));
            var (expression, diagnostics) = Parsing.TryParse(text);
            if (expression is null)
            {
                var finding = Assert.Single(diagnostics);
                Assert.InRange(finding.Span.Start, 0, finding.Span.End);
                Assert.InRange(finding.Span.End, 0, text.Length);
                Assert.NotEmpty(finding.Message);
                bad++;
            }
            else
            {
                CheckFixpoint(text, expression);
                good++;
            }

            Parsing.Try(text, ExpressionParser.ParseTypeReference);
            Parsing.Try(text, ExpressionParser.ParseTypeName);
            Parsing.Try(text, ExpressionParser.ParseProcess);
        }

        Assert.True(good > 500 && bad > 5000, $"{good} trees, {bad} errors");
    }

    [Fact]
    public void Grammatical_expressions_print_to_themselves()
    {
        var random = new Random(2);
        for (var n = 0; n < 20_000; n++)
        {
            var text = Expression(random, 4);
            CheckFixpoint(text, Parsing.Parse(text));
        }
    }

    // Damaged texts find other ways through the parser than soup does.
    [Fact]
    public void Damaged_expressions_end_in_a_tree_or_one_error()
    {
        var random = new Random(3);
        for (var n = 0; n < 20_000; n++)
        {
            var text = Expression(random, 3);
            var at = random.Next(text.Length);
            var damaged = random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            if (Parsing.TryParse(damaged).Expression is { } expression) CheckFixpoint(damaged, expression);
        }
    }

    private static void CheckFixpoint(string text, ExpressionSyntax expression)
    {
        var printed = ExpressionPrinter.Print(expression);
        var again = Parsing.Parse(printed);
        Assert.True(printed == ExpressionPrinter.Print(again), $"{text}: {printed}: {ExpressionPrinter.Print(again)}");

        // Strings in the holes of a format string become its text.
        if (!text.Contains("f\"")) Assert.Equal(Parsing.Tree(expression), Parsing.Tree(again));
    }

    private static string Expression(Random random, int depth)
    {
        if (depth == 0) return random.Next(8) switch
        {
            0 => random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            1 => (random.NextDouble() * 1e20).ToString("E", System.Globalization.CultureInfo.InvariantCulture),
            2 => "'text \\ {'",
            3 => "\"\\t\\u1234\\0\"",
            4 => "t::e::m",
            5 => "sizeof<t>",
            _ => "abcdef"[random.Next(6)].ToString(),
        };
        string Next() => Expression(random, random.Next(depth));
        return random.Next(12) switch
        {
            0 => $"(({Next()}) ? {Next()} : {Next()})",
            1 => $"({Next()} + {Next()}) * ({Next()})",
            2 => $"({Next()}).as<t[]>",
            3 => $"({Next()}).m({Next()}, {Next()})",
            4 => $"({Next()})[{Next()}]",
            5 => $"[{Next()}, {Next()}]",
            6 => $"(not {Next()})",
            7 => $"-({Next()})",
            8 => $"(({Next()}) == ({Next()}))",
            9 => $"f\"t\\\"{{{Next()}}} {{{Next()}}}\"",
            10 => $"(({Next()}) and ({Next()}) or ({Next()}))",
            _ => $"(~({Next()}) {"|^&-/%"[random.Next(6)]} ({Next()}) >> ({Next()}))",
        };
    }
}
