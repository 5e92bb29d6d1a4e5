using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tephra.Generators.Tests.Incrementality;

/// <summary>What a run did again, in a form a test can state.</summary>
public static class StepLog
{
    private static readonly string[] Steps =
        [StepNames.Parse, StepNames.Gather, StepNames.Compile, StepNames.Diagnose, StepNames.Schema, StepNames.Emit];

    /// <summary>
    /// The outputs that are not what they were, step by step: <c>Parse a; Emit a +e -d</c>. A plus means new, a minus gone,
    /// a plain name changed; a step with nothing to tell is left out.
    /// </summary>
    public static string Changes(GeneratorRunResult result) =>
        string.Join("; ", Steps.Select(step => (Name: step["Tephra.".Length..], Changes: ChangesOf(result, step)))
            .Where(step => step.Changes.Length > 0)
            .Select(step => $"{step.Name} {step.Changes}"));

    /// <summary>All that a run kept of each step.</summary>
    public static IEnumerable<(string Step, object Value)> Outputs(GeneratorRunResult result) =>
        from step in result.TrackedSteps
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Value);

    private static string ChangesOf(GeneratorRunResult result, string step) => string.Join(" ", Runs(result, step)
        .SelectMany(run => run.Outputs)
        .Select(output => output.Reason switch
        {
            IncrementalStepRunReason.New => "+" + NameOf(output.Value),
            IncrementalStepRunReason.Removed => "-" + NameOf(output.Value),
            IncrementalStepRunReason.Modified => NameOf(output.Value),
            _ => "",
        })
        .Where(change => change.Length > 0)
        .Order(StringComparer.Ordinal));

    private static ImmutableArray<IncrementalGeneratorRunStep> Runs(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs : [];

    // The models are the generator's own affair; all of them say what file they are about.
    private static string NameOf(object value)
    {
        if (value is EmittedSource source) return source.Name.Split('.')[^3];
        var path = Get(value, "Path") ?? Get(Get(value, "Text"), "Path") ?? Get(Get(Get(value, "Main"), "Text"), "Path") ?? Get(value, "Name");
        return System.IO.Path.GetFileNameWithoutExtension((string)path!);
    }

    private static object? Get(object? value, string property) =>
        value?.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(value);
}
