using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Incrementality;

/// <summary>What a step keeps must not keep a compilation alive, and what is emitted from must not know where it was written.</summary>
public class OutputGraphTests
{
    private static readonly Type[] Roslyn =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(TextSpan), typeof(LinePosition),
        typeof(LinePositionSpan), typeof(FileLinePositionSpan), typeof(SemanticModel), typeof(AdditionalText), typeof(Diagnostic), typeof(SourceText),
        typeof(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions),
    ];

    private static readonly Type[] Positions =
    [
        typeof(Schema.Text.TextSpan), typeof(Schema.Text.LinePosition), typeof(Schema.Text.SourceText), typeof(Schema.Text.PositionMap),
        typeof(Schema.Diagnostics.Diagnostic),
    ];

    [Fact]
    public void No_output_holds_anything_of_the_compiler()
    {
        var seen = Walk(_ => true, Roslyn);
        Assert.True(seen > 500, $"Only {seen} objects were looked at.");
    }

    [Fact]
    public void What_is_emitted_holds_no_position()
    {
        var seen = Walk(step => step is StepNames.Schema or StepNames.Emit, Positions);
        Assert.True(seen > 100, $"Only {seen} objects were looked at.");
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var graph = new Dictionary<string, object> { ["a"] = new[] { Tuple.Create(1, (object)Location.None) } };
        Assert.Throws<Xunit.Sdk.FailException>(() => new Walker("step", Roslyn).Visit(graph, "value"));
    }

    private static int Walk(Func<string, bool> isWanted, Type[] forbidden)
    {
        var host = new GeneratorHost([.. Chain.All, ("rich.ksy", RichSchema.Text), ("broken.ksy", "meta:\n  id: broken\n  od: x\n")]);
        var seen = 0;
        foreach (var (step, value) in StepLog.Outputs(host.Run()).Where(output => output.Step.StartsWith("Tephra.", StringComparison.Ordinal) && isWanted(output.Step)))
        {
            var walker = new Walker(step, forbidden);
            walker.Visit(value, value.GetType().Name);
            seen += walker.Count;
        }

        return seen;
    }

    private sealed class Walker(string step, Type[] forbidden)
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

        public int Count { get; private set; }

        public void Visit(object? value, string path)
        {
            if (value is null) return;
            var type = value.GetType();
            if (forbidden.FirstOrDefault(candidate => candidate.IsAssignableFrom(type)) is { } found) Assert.Fail($"{step}: {path} is a {found.Name} ({type}).");
            if (type.IsPrimitive || type.IsEnum || value is string or Type || (!type.IsValueType && !_seen.Add(value))) return;
            Count++;
            if (value is Array items)
            {
                foreach (var item in items) Visit(item, path + "[]");
                return;
            }

            for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
            {
                foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    // A boxed primitive holds itself.
                    if (field.FieldType != declaring) Visit(field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }
    }
}
