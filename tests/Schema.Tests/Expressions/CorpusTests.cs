using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class CorpusTests
{
    private static readonly string[] ExpressionKeys = ["if", "size", "repeat-expr", "repeat-until", "pos", "value", "io", "switch-on", "to-string"];

    [Fact]
    public void Every_expression_of_Kaitais_suite_and_gallery_is_read()
    {
        var folder = Shared.Require("kaitai");

        var count = 0;
        foreach (var part in new[] { Path.Combine(folder, "tests", "formats"), Path.Combine(folder, "gallery") })
        {
            foreach (var file in Directory.GetFiles(part, "*.ksy", SearchOption.AllDirectories))
            {
                var bag = new DiagnosticBag(new SourceText(file, File.ReadAllText(file)));
                count += Check(YamlReader.Read(bag.Text, bag)!, bag);
                Assert.True(bag.ToEquatableArray().Count == 0, string.Join("\n", bag.ToEquatableArray()));
            }
        }

        Assert.True(count > 3000, $"{count} expressions");
    }

    private static int Check(YamlNode node, DiagnosticBag bag) => node switch
    {
        YamlSequence sequence => sequence.Items.Sum(item => Check(item, bag)),
        YamlMapping mapping => mapping.Entries.Sum(entry => Check(entry.Key, entry.Value, bag)),
        _ => 0,
    };

    private static int Check(YamlScalar key, YamlNode value, DiagnosticBag bag)
    {
        if (key.Value.StartsWith('-') || key.Value is "enums" or "meta") return 0;
        if (value is not YamlScalar scalar)
        {
            // A case's key is an expression; its value is a type.
            if (key.Value != "cases" || value is not YamlMapping cases) return Check(value, bag);
            return cases.Entries.Sum(entry => CheckExpression(entry.Key, bag) + CheckType(entry.Value, bag));
        }

        if (ExpressionKeys.Contains(key.Value)) return CheckExpression(scalar, bag);
        if (key.Value == "type") return CheckType(scalar, bag);
        if (key.Value == "enum") return ExpressionParser.ParseTypeName(scalar.Value, scalar.Map, bag) is null ? 0 : 1;
        if (key.Value != "process") return 0;
        var process = ExpressionParser.ParseProcess(scalar.Value, scalar.Map, bag);
        return process is null ? 0 : 1;
    }

    private static int CheckType(YamlNode value, DiagnosticBag bag) =>
        value is not YamlScalar scalar || ExpressionParser.ParseTypeReference(scalar.Value, scalar.Map, bag) is null ? 0 : 1;

    private static int CheckExpression(YamlScalar scalar, DiagnosticBag bag)
    {
        var expression = ExpressionParser.ParseExpression(scalar.Value, scalar.Map, bag);
        if (expression is null) return 0;
        var printed = ExpressionPrinter.Print(expression);
        Assert.Equal(printed, ExpressionPrinter.Print(Parsing.Parse(printed)));

        // Names are written as they are, so the file must have them where their spans say.
        foreach (var name in ExpressionTree.DescendantsAndSelf(expression).OfType<NameSyntax>())
            Assert.Equal(name.Name, bag.Text.Content.Substring(name.Span.Start, name.Span.Length));
        return 1;
    }
}
