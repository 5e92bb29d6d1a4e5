using Tephra.Schema.Text;
using Tephra.Schema.Yaml;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Mappings_and_sequences_keep_order_and_place()
    {
        const string content = "meta:\n  id: foo\nseq:\n  - id: a\n  - {id: b, size: 4}\n# end\n";
        var root = Assert.IsType<YamlMapping>(Reading.Read(content));

        Assert.Equal(["meta", "seq"], root.Entries.Select(e => e.Key.Value));
        Assert.Equal("foo", root.Get("meta").Get("id").Text());
        Assert.Equal("meta:\n  id: foo\nseq:\n  - id: a\n  - {id: b, size: 4}", Slice(content, root.Span));
        Assert.Equal("id: foo", Slice(content, root.Get("meta").Span));
        Assert.Equal("- id: a\n  - {id: b, size: 4}", Slice(content, root.Get("seq").Span));
        Assert.Equal("{id: b, size: 4}", Slice(content, root.Get("seq").Item(1).Span));
    }

    [Fact]
    public void Nodes_compare_by_value()
    {
        const string content = "a: [1, 'x', \"y\\n\", {b: c}]\n";
        Assert.Equal(Reading.Read(content), Reading.Read(content));
        Assert.NotEqual(Reading.Read(content), Reading.Read(" " + content));
        Assert.NotEqual(Reading.Read(content), Reading.Read(content.Replace("1", "2")));
    }

    [Theory]
    [InlineData("{\n\t\"meta\": {\"id\":\"a\"},\n\t\"seq\"\t:\t[\n\t\t{\"id\":\"b\",\"type\":\"u1\"}\n\t]\n}\n")]
    [InlineData("\t{\"meta\":{\"id\":\"a\"},\"seq\":[{\"id\":\"b\"}]}")]
    [InlineData("\r\n{\r\n\t\"meta\": {\r\n\t\t\"id\": \"a\"\r\n\t},\r\n\t\"seq\": [{\"id\": \"b\"}]\r\n}")]
    [InlineData("\uFEFF{\"meta\":{\"id\":\"a\"},\"seq\":[{\"id\":\"b\"}]}")]
    public void Json_is_read_whatever_it_is_indented_with(string content)
    {
        var root = Reading.Read(content);
        Assert.Equal("a", root.Get("meta").Get("id").Text());
        Assert.Equal("b", root.Get("seq").Item(0).Get("id").Text());
    }

    [Fact]
    public void Json_escapes_are_resolved() =>
        Assert.Equal("\" \\ / \b \f \n \r \t A \U0001F600", Reading.Read("[\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041 \\ud83d\\ude00\"]").Item(0).Text());

    [Fact]
    public void Aliases_stand_for_their_anchors()
    {
        var root = Reading.Read("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n");
        Assert.Equal(root.Get("a"), root.Get("c"));
        Assert.Equal(root.Get("a"), root.Get("d").Item(1));
    }

    [Fact]
    public void Merge_keys_fill_in_what_is_missing()
    {
        var root = Reading.Read("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\n");
        var merged = Assert.IsType<YamlMapping>(root.Get("c"));
        Assert.Equal(["x=3", "y=1", "z=2"], merged.Entries.Select(e => $"{e.Key.Value}={e.Value.Text()}"));
    }

    [Theory]
    [InlineData("", "1:1 TEPH0105")]
    [InlineData("# nothing\n\n", "1:1 TEPH0105")]
    [InlineData("\n \n\t\n", "1:1 TEPH0105")]
    [InlineData("a: 1\nb: 2\na: 3\n", "3:1 TEPH0103")]
    [InlineData("16: a\n0x10: b\n\"16\": c\n", "2:1 TEPH0103")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1 TEPH0104")]
    [InlineData("a: \u0000\n", "1:4 TEPH0102")]
    [InlineData("? [a]\n: b\n", "1:3 TEPH0107")]
    [InlineData("a: *x\n", "1:4 TEPH0108")]
    [InlineData("a: &x [*x]\n", "1:8 TEPH0108")]
    [InlineData("a: !foo 1\n", "1:4 TEPH0110")]
    [InlineData("<<: 1\n", "1:5 TEPH0111")]
    [InlineData("a:\n\tb: 1\n", "2:1 TEPH0114")]
    [InlineData("a: 'unclosed\n", "1:4 TEPH0113")]
    [InlineData("a: b: c\n", "1:5 TEPH0101")]
    [InlineData("seq:\n  - id: a\n   type: u1\n", "3:4 TEPH0101")]
    public void Findings_stand_where_the_trouble_is(string content, string expected) => Assert.Equal([expected], Reading.Findings(content));

    [Fact]
    public void Half_a_surrogate_pair_is_found() => Assert.Equal(["2:4 TEPH0102"], Reading.Findings("a: 1\nb: \uD83D\n"));

    [Fact]
    public void All_duplicates_are_reported_and_the_first_value_stays()
    {
        var (node, diagnostics) = Reading.TryRead("a: 1\na: 2\nb: {c: 1, c: 2}\n");
        Assert.Equal(2, diagnostics.Count);
        Assert.Equal("1", node!.Get("a").Text());
        Assert.Equal("test.ksy(2,1): error TEPH0103: The key 'a' stands in line 1 already", diagnostics[0].ToString());
    }

    [Theory]
    [InlineData("[", 102)]
    [InlineData("{a: ", 102)]
    [InlineData("[", 200_000)]
    [InlineData("- ", 50_000)]
    public void Depth_is_bounded(string opening, int count)
    {
        var content = string.Concat(Enumerable.Repeat(opening, count));
        Assert.Equal("TEPH0106", Assert.Single(Reading.TryRead(content).Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void Aliases_of_aliases_are_bounded()
    {
        var content = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 30; i++) content += $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n";
        Assert.Equal("TEPH0109", Assert.Single(Reading.TryRead(content).Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void Garbage_ends_in_findings()
    {
        var random = new Random(2);
        const string alphabet = "ab1:-?[]{},&*!|>'\"%@`# \t\n\r\\x0\u0085\u2028é\u0000~<";
        for (var round = 0; round < 20_000; round++)
        {
            var content = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var (node, diagnostics) = Reading.TryRead(content);
            if (node is null) Assert.NotEmpty(diagnostics);
            Assert.All(diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, content.Length + 1));
            if (node is not null) CheckSpans(node, content);
        }
    }

    private static void CheckSpans(YamlNode node, string content)
    {
        Assert.InRange(node.Span.Start, 0, content.Length);
        Assert.InRange(node.Span.End, node.Span.Start, content.Length);
        switch (node)
        {
            case YamlScalar scalar:
                for (var i = 0; i <= scalar.Value.Length; i++) Assert.InRange(scalar.Map.At(i), 0, content.Length);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) CheckSpans(item, content);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries) CheckSpans(entry.Value, content);
                break;
        }
    }

    private static string Slice(string content, TextSpan span) => content.Substring(span.Start, span.Length);
}
