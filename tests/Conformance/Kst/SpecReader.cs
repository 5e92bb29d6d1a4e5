using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Conformance.Kst;

/// <summary>Reads specs. What it does not know it refuses, so that nothing a spec asks for is passed over.</summary>
internal static class SpecReader
{
    public static Spec Read(string path)
    {
        var text = new SourceText(path, File.ReadAllText(path));
        var bag = new DiagnosticBag(text);
        var node = YamlReader.Read(text, bag);
        if (bag.HasErrors || node is not YamlMapping root) throw new FormatException($"no spec: {bag.ToEquatableArray().FirstOrDefault()}");
        RefuseUnknown(root, "id", "data", "imports", "exception", "asserts");
        return new Spec(
            Scalar(root, "id") ?? throw new FormatException("a spec without id"),
            Scalar(root, "data") ?? throw new FormatException("a spec without data"),
            [.. Items(root, "imports").Select(item => ((YamlScalar)item).Value)],
            root.Find("exception") is { } exception ? StatedException.From(exception.Value) : null,
            [.. Items(root, "asserts").Select(ReadAssertion)]);
    }

    private static SpecAssertion ReadAssertion(YamlNode node)
    {
        if (node is not YamlMapping mapping || mapping.Find("actual")?.Value is not YamlScalar actual) throw new FormatException("an assertion without 'actual'");
        RefuseUnknown(mapping, "actual", "expected", "exception");
        var exception = mapping.Find("exception") is { } entry ? StatedException.From(entry.Value) : null;
        if (exception is not null) return new SpecAssertion(Expression(actual)!, null, exception);
        return mapping.Find("expected")?.Value is YamlScalar expected
            ? new SpecAssertion(Expression(actual)!, Expression(expected), null)
            : throw new FormatException($"nothing is expected of '{actual.Value}'");
    }

    // The same as in a schema: a plain number or truth value stands for itself, as YAML writes it. Quoted or not, null is nothing.
    private static string? Expression(YamlScalar scalar)
    {
        if (scalar.IsNull || scalar.Value.Trim() == "null") return null;
        if (scalar.TryGetInteger(out var integer)) return integer.ToString();
        if (scalar.TryGetBoolean(out var truth)) return truth ? "true" : "false";
        return scalar.Value;
    }

    private static string? Scalar(YamlMapping mapping, string key) => (mapping.Find(key)?.Value as YamlScalar)?.Value;

    private static IEnumerable<YamlNode> Items(YamlMapping mapping, string key) => mapping.Find(key)?.Value switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence sequence => sequence.Items,
        _ => throw new FormatException($"'{key}' is no list"),
    };

    private static void RefuseUnknown(YamlMapping mapping, params string[] known)
    {
        var unknown = mapping.Entries.FirstOrDefault(entry => !known.Contains(entry.Key.Value));
        if (unknown is not null) throw new FormatException($"unknown key '{unknown.Key.Value}'");
    }
}
