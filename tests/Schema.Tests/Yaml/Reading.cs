using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

/// <summary>Short ways to read a text in a test.</summary>
internal static class Reading
{
    public static YamlNode Read(string content)
    {
        var (node, diagnostics) = TryRead(content);
        Assert.Empty(diagnostics);
        return node!;
    }

    public static (YamlNode? Node, EquatableArray<Diagnostic> Diagnostics) TryRead(string content, string path = "test.ksy")
    {
        var text = new SourceText(path, content);
        var bag = new DiagnosticBag(text);
        return (YamlReader.Read(text, bag), bag.ToEquatableArray());
    }

    /// <summary>The findings as <c>line:column id</c>, both counted from one.</summary>
    public static string[] Findings(string content) =>
        [.. TryRead(content).Diagnostics.Select(d => $"{d.Start.Line + 1}:{d.Start.Column + 1} {d.Descriptor.Id}")];

    public static YamlNode Get(this YamlNode node, string key) => Assert.IsType<YamlMapping>(node).Find(key)!.Value;

    public static YamlNode Item(this YamlNode node, int index) => Assert.IsType<YamlSequence>(node).Items[index];

    public static string Text(this YamlNode node) => Assert.IsType<YamlScalar>(node).Value;
}
