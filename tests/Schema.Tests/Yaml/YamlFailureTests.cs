using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

/// <summary>What is no YAML is explained in our words, at the place where it has to be mended.</summary>
public class YamlFailureTests
{
    // Said by the library alone.
    private static readonly string[] LibraryWords =
        ["While ", "did not find", "Did not find", "could not find", ", found ", "Operation", "Parameter", "Expected", "parser", "scann", "Scann", "token"];

    private static readonly string[] Scraps =
    [
        ":", "-", "{", "}", "[", "]", "\"", "'", "\n", "  ", "\t", "&a", "*a", "!!", "|", ">", "#", "%", "@", "`", "?", "<<: ", "---\n", "...", "%YAML 1.1\n", "%TAG ! x",
        "!<a", "!a!b", "\\x", "\"\\q", "\"\\u12\"", ",", ": ", "- ", "? ", "& ", "* ", "|0", "\n\t", "\n \t- ", "\u0085",
    ];

    [Theory]
    [InlineData("a: {b: 1\nc: 2\n", "1:4 TEPH0112", "add the '}'")]
    [InlineData("a: [1, 2\n\nb:\n  - c\n", "1:4 TEPH0112", "add the ']'")]
    [InlineData("seq:\n  - {id: a, type: u1\n  - {id: b, type: u1}\n", "2:5 TEPH0112", "add the '}'")]
    [InlineData("a: [{b: 1, c: 2]\n", "1:5 TEPH0112", "add the '}'")]
    [InlineData("{\"a\": [1, \"]\", 2}", "1:7 TEPH0112", "add the ']'")]
    [InlineData("a: &x {b: 1, # }\n", "1:7 TEPH0112", "add the '}'")]
    [InlineData("a: {b: 1", "1:4 TEPH0112", "add the '}'")]
    [InlineData("{", "1:1 TEPH0112", "add the '}'")]
    [InlineData("? {\n|x", "1:3 TEPH0112", "add the '}'")]
    [InlineData("a: {b: 1}}\n", "1:10 TEPH0101", "'}' closes nothing")]
    [InlineData("a: ]\n", "1:4 TEPH0101", "']' closes nothing")]
    [InlineData("a: ['b' 'c']\n", "1:9 TEPH0101", "a ',' is missing")]
    [InlineData("a: 'b\nc: 1\n", "1:4 TEPH0113", "add the '")]
    [InlineData("a: {b: \"c}\nd: 1\n", "1:8 TEPH0113", "add the \"")]
    [InlineData("a: \"b\nc: d\"\n", "1:4 TEPH0101", "text in quotes goes on")]
    [InlineData("a: \"C:\\dir\"\n", "1:4 TEPH0101", "double quotes begins an escape")]
    [InlineData("a:\n  b: 1\n \tc: 2\n", "3:2 TEPH0114", "spaces")]
    [InlineData("a: 1\n  b: 2\n", "2:4 TEPH0101", "second ': '")]
    [InlineData("a: the b: c\n", "1:9 TEPH0101", "put the value in quotes")]
    [InlineData("a:\n   b: 1\n  c: 2\n", "3:3 TEPH0101", "indented exactly like the keys")]
    [InlineData("seq:\n  - a\n  b: 1\n", "3:3 TEPH0101", "an item '- …' is wanted")]
    [InlineData("a: 1\nb: 2\nc\n", "3:1 TEPH0101", "a line 'key: value'")]
    [InlineData("a: - b\n", "1:4 TEPH0101", "begin a new line")]
    [InlineData("a: @b\n", "1:4 TEPH0101", "can't begin with this character")]
    [InlineData("a: `b`\n", "1:4 TEPH0101", "can't begin with this character")]
    [InlineData("a: %b\n", "1:4 TEPH0101", "can't begin with this character")]
    [InlineData("%YAML x\na: 1\n", "1:1 TEPH0101", "directive")]
    [InlineData("a: *\n", "1:4 TEPH0101", "'&' and '*'")]
    [InlineData("a: > b\n", "1:4 TEPH0101", "begins in the next line")]
    [InlineData("a: |0\n  b\n", "1:4 TEPH0101", "from 1 to 9")]
    [InlineData("a: !<b\n", "1:4 TEPH0101", "tag")]
    [InlineData("a: &b &c 1\n", "1:7 TEPH0101", "one anchor")]
    [InlineData("a: 1\n... b\n", "2:1 TEPH0101", "remove it")]
    [InlineData("a: [,]\n", "1:5 TEPH0101", "a value is missing")]
    public void Trouble_is_named_where_it_is(string content, string expected, string says)
    {
        var finding = Assert.Single(Reading.TryRead(content).Diagnostics);
        Assert.Equal(expected, $"{finding.Start.Line + 1}:{finding.Start.Column + 1} {finding.Descriptor.Id}");
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k: {a: b,\n-c: D}\n")]
    [InlineData("- {a: b!\nc, -d: E}\n")]
    public void Line_within_brackets_is_told_to_be_indented(string content)
    {
        var finding = Assert.Single(Reading.TryRead(content).Diagnostics);
        Assert.Contains("indented more", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_the_library_reaches_anyone()
    {
        var originals = Directory.EnumerateFiles(Repository.PathOf("schemas"), "*.ksy", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(12);
        var (failures, unexplained) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var content = Excerpt(originals[random.Next(originals.Length)], random);
            for (var i = random.Next(1, 4); i > 0; i--) content = content.Insert(random.Next(content.Length + 1), Scraps[random.Next(Scraps.Length)]);
            if (random.Next(2) == 0) content = content[..random.Next(content.Length + 1)];
            foreach (var finding in Reading.TryRead(content).Diagnostics)
            {
                if (finding.Descriptor.Id == "TEPH0101") failures++;
                if (finding.Message.Contains("can't be understood", StringComparison.Ordinal)) unexplained++;
                Assert.InRange(finding.Span.End, finding.Span.Start, content.Length);
                Assert.False(LibraryWords.Any(word => finding.Message.Contains(word, StringComparison.Ordinal)), $"{finding}\n{content}");
            }
        }

        Assert.InRange(failures, 2000, 20_000);
        Assert.InRange(unexplained, 0, failures / 500);
    }

    private static string Excerpt(string text, Random random)
    {
        var start = text.LastIndexOf('\n', random.Next(text.Length)) + 1;
        return text.Substring(start, Math.Min(random.Next(20, 400), text.Length - start));
    }
}
