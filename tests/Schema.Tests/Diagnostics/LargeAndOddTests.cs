using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Files of a size or a form nobody intends end in findings of their own, and soon.</summary>
public class LargeAndOddTests
{
    private const int Size = 200_000;

    private static readonly (string Name, string Content, string Expected)[] Large =
    [
        ("unknown keys", Many("meta: {id: a}\n", i => $"k{i}: 1\n"), "TEPH0301"),
        ("members of an enum", Many("meta: {id: a}\nenums:\n  e:\n", i => $"    {i}: m{i}\n"), ""),
        ("members twice", Many("meta: {id: a}\nenums:\n  e:\n", i => $"    {i}: m{i / 2}\n"), "TEPH0311"),
        ("bad fields", Many("meta: {id: a}\nseq:\n", _ => "- {id: X, tpye: 1}\n"), "TEPH0310"),
        ("one text", "meta: {id: a}\ndoc: " + new string('x', Size), ""),
        ("one line", "meta: {id: a}\nseq: [" + string.Concat(Enumerable.Repeat("{size: 1},", Size / 10)) + "]", ""),
        ("one expression", "meta: {id: a}\ninstances: {v: {value: '" + string.Concat(Enumerable.Repeat("1+", Size / 2)) + "1'}}", "TEPH0201,TEPH0202,TEPH0203,TEPH0204,TEPH0205,TEPH0206,TEPH0207,TEPH0208,TEPH0209"),
        ("open brackets", new string('[', Size), "TEPH0106"),
        ("open bracket", Many("meta: {id: a,\n", i => $"k{i}: 'x',\n"), "TEPH0112"),
        ("anchors", "a: " + string.Concat(Enumerable.Repeat("&a ", Size / 3)) + "[", "TEPH0101"),
        ("ampersands", "a: " + new string('&', Size) + "[ '", "TEPH0101"),
        ("quotes", "a: [" + string.Concat(Enumerable.Repeat("x'", Size / 2)), "TEPH0112"),
        ("tabs", "a:\n" + new string('\t', Size) + "b: 1", "TEPH0114"),
        ("empty lines", new string('\n', Size), "TEPH0105"),
        ("comments", Many("", i => $"# {i}\n"), "TEPH0105"),
        ("documents", Many("meta: {id: a}\n", _ => "---\na: 1\n"), "TEPH0104"),
    ];

    public static TheoryData<string> Names => [.. Large.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Much_of_one_thing_ends_soon(string name)
    {
        var (_, content, expected) = Large.Single(file => file.Name == name);
        var watch = Stopwatch.StartNew();
        var findings = Compiler.Findings(("a.ksy", content));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{name} took {watch.Elapsed}.");
        if (expected.Length == 0) Assert.DoesNotContain(findings, finding => finding.Descriptor.Id != "TEPH0702");
        else Assert.Contains(findings, finding => expected.Contains(finding.Descriptor.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Lines_are_counted_whatever_ends_them(string end)
    {
        var line = Assert.Single(Compiler.Lines(("a.ksy", "\uFEFF" + string.Join(end, "meta:", "  id: a", "seq:", "  - id: b", "    tpye: u1", "    size: 1", ""))));
        Assert.StartsWith("a.ksy(5,5): error TEPH0301", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_UTF_16_that_were_taken_for_UTF_8_are_named()
    {
        var content = Encoding.UTF8.GetString(Encoding.Unicode.GetBytes("meta: {id: a}"));
        Assert.StartsWith("a.ksy(1,2): error TEPH0102: The character U+0000", Assert.Single(Compiler.Lines(("a.ksy", content))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("{types: {a: ", "}}")]
    [InlineData("- ", "")]
    public void Ten_thousand_levels_are_too_deep(string open, string close)
    {
        var content = string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000));
        Assert.Equal(["TEPH0106"], Compiler.Findings(("a.ksy", content)).Select(finding => finding.Descriptor.Id));
    }

    [Fact]
    public void Anchors_aliases_and_merged_keys_make_a_schema()
    {
        Assert.Empty(Compiler.Lines(("a.ksy", """
            meta: {id: a, endian: le}
            seq:
              - &first {id: x, type: u4}
              - {<<: *first, id: y}
              - <<: [{size: 4}, {size: 5, doc: z}]
                id: z
            types:
              b: &b {seq: [*first]}
              c: *b
            """)));
    }

    private static string Many(string start, Func<int, string> line)
    {
        var text = new StringBuilder(start);
        for (var i = 0; text.Length < Size; i++) text.Append(CultureInfo.InvariantCulture, $"{line(i)}");
        return text.ToString();
    }
}
