using System.Text.RegularExpressions;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Formats;

/// <summary>The tables of schemas/README.md are made from the schemas; these tests make them again and compare.</summary>
public sealed class SchemaTableTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("schemas", "README.md")).Replace("\r\n", "\n");

    [Fact]
    public void The_tables_say_what_the_schemas_say()
    {
        var received = Repository.PathOf("schemas", "README.received.md");
        var expected = Regex.Replace(Page, @"(<!-- table: (?<folder>\w+) -->\n).*?(<!-- end -->)", match => match.Groups[1].Value + SchemaTable.Of(match.Groups["folder"].Value) + match.Groups[2].Value, RegexOptions.Singleline);
        if (Page == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        var changed = expected.Split('\n').Except(Page.Split('\n')).Select(line => "+ " + line)
            .Concat(Page.Split('\n').Except(expected.Split('\n')).Select(line => "- " + line));
        Assert.Fail($"schemas/README.md is not what the schemas say: look at {received} and let it take the page's place.\n{string.Join('\n', changed)}");
    }

    [Fact]
    public void Every_folder_has_a_table_and_every_row_is_a_file()
    {
        Assert.Equal(
            FormatSchema.All.Select(schema => schema.Folder).Distinct().Order(),
            Regex.Matches(Page, @"<!-- table: (\w+) -->").Select(match => match.Groups[1].Value).Order());
        Assert.Equal(
            FormatSchema.All.Select(schema => $"{schema.Folder}/{schema.Name}.ksy").Order(),
            Regex.Matches(Page, @"^\| \[\w+\]\((\S+)\) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_schema_can_be_read_and_written() =>
        Assert.All(FormatSchema.All, schema => Assert.Equal((schema.Name, new GeneratedClass(true, true)), (schema.Name, GeneratedClass.Of(schema))));

    [Fact]
    public void Every_schema_says_where_it_is_from() =>
        Assert.Empty(FormatSchema.All.Where(schema => !schema.Words("doc-ref").Any() && !schema.Words("-tephra-note").Any()).Select(schema => schema.Name));

    [Fact]
    public void Every_schema_names_a_file_that_has_it() => Assert.All(FormatSchema.All, schema => Assert.Single(schema.Words("-tephra-seen")));

    [Fact]
    public void Every_proof_is_one_the_page_explains()
    {
        var explained = Regex.Matches(Page, @"^(\d)\. ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.All(FormatSchema.All, schema =>
        {
            var proof = Assert.Single(schema.Words("-tephra-proof"));
            Assert.Matches(@"^\d( \([^()]*\))?(, \d( \([^()]*\))?)*$", proof);
            Assert.Subset(explained.ToHashSet(), Regex.Replace(proof, @" \([^()]*\)", "").Split(", ").ToHashSet());
        });
    }
}
