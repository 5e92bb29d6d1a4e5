using System.Diagnostics;
using Tephra.Schema.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Whatever a file holds, the compiler ends, soon, with findings whose place is in the file.</summary>
public class MutationTests
{
    private const int Mutations = 2000;

    private static readonly string[] Scraps =
    [
        ":", "-", "{", "}", "[", "]", "\"", "'", "\n", "  ", "\t", "&a", "*a", "!!", "|", ">", "#", "%", "@", "`", "\0", "\ud800", "\u2028", "?", "<<: ", "---\n",
        "type: ", "size: ", "value: ", "_root", "_parent.", "_io", "::", "(", ")", "<", ".as<", "sizeof<", "repeat: until", "switch-on", "cases:", "enum: ", "imports: [",
        "999999999999999999999", "-1", "0x", "1e309", "f\"{", "b65", "u4", "strz", "xor(", "valid:", "contents:", "null", "~", "true", "if: ", "pos: ", "meta:", "types:", "id: ",
    ];

    [Fact]
    public void Mutated_schemas_never_break_the_compiler()
    {
        // The repository's own schemas: real ones, and always there.
        var originals = Directory.EnumerateFiles(TestKit.Repository.PathOf("schemas"), "*.ksy", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < 12_000).ToArray();
        Assert.NotEmpty(originals);
        var rejected = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            var text = originals[seed % originals.Length];
            for (var i = random.Next(1, 4); i > 0; i--) text = Mutate(text, originals, random);
            if (Check(seed, text)) rejected++;
        }

        Assert.True(rejected > Mutations / 4, $"Only {rejected} of the mutations were errors.");
    }

    private static bool Check(int seed, string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var findings = Compiler.Findings(("mutated.ksy", text));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"Mutation {seed} took {watch.Elapsed}.");
            Assert.All(findings, finding =>
            {
                Assert.InRange(finding.Span.Start, 0, text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                Assert.NotEmpty(finding.Message);
            });
            return findings.Any(finding => finding.Descriptor.Severity == DiagnosticSeverity.Error);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"Mutation {seed} of a schema threw {exception}\n{text}");
            return false;
        }
    }

    private static string Mutate(string text, string[] others, Random random)
    {
        if (text.Length < 10) return text + Scraps[random.Next(Scraps.Length)];
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 30), text.Length - at);
        switch (random.Next(7))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, Scraps[random.Next(Scraps.Length)]);
            case 2:
                return text[..at];
            case 3:
                return text.Insert(random.Next(text.Length), text.Substring(at, length));
            case 4:
                var other = others[random.Next(others.Length)];
                var from = random.Next(other.Length);
                return text[..at] + other[from..];
            case 5:
                var lines = text.Split('\n');
                var (one, two) = (random.Next(lines.Length), random.Next(lines.Length));
                (lines[one], lines[two]) = (lines[two], lines[one]);
                return string.Join('\n', lines);
            default:
                return text[..at] + (char)random.Next(0, 0x300) + text[(at + 1)..];
        }
    }
}
