using System.Text;
using Microsoft.CodeAnalysis;
using Tephra.Generators.Reporting;
using Tephra.Schema;
using Tephra.Schema.Text;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace Tephra.Generators;

/// <summary>
/// Turns the schemas among the additional files into C#. Nothing here looks at the compilation, so no edit of C# runs a
/// step again; what is wrong with a schema leaves by an output of its own.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancel) => SchemaFile.From(pair.Left, pair.Right, cancel))
            .Where(static file => file is not null);
        var parsed = files
            .Select(static (file, _) => file!.Parse())
            .WithTrackingName(StepNames.Parse);
        var importRoots = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SchemaFile.ImportRoots(options));
        var units = parsed.Collect()
            .Combine(importRoots)
            .SelectMany(static (pair, _) => SchemaCompiler.Gather(pair.Left, pair.Right))
            .Where(static unit => !unit.Main.IsReference)
            .WithTrackingName(StepNames.Gather);
        var compiled = units
            .Select(static (unit, _) => CompiledUnit.Compile(unit))
            .WithTrackingName(StepNames.Compile);

        var diagnostics = compiled
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(StepNames.Diagnose);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(DiagnosticMapping.ToRoslyn(diagnostic)));

        var registers = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SchemaFile.RegistersStreams(options));
        // A schema that imports a broken one would only add the C# compiler's complaints to ours.
        var broken = compiled.Where(static result => result.Schema is null).Select(static (result, _) => result.Path).Collect()
            .Select(static (paths, _) => paths.ToEquatableArray());
        var sources = compiled
            .Where(static result => result.Schema is not null)
            .Combine(broken)
            .Where(static pair => !pair.Left.Imports.Any(import => pair.Right.Contains(import)))
            .Select(static (pair, _) => pair.Left.Schema!)
            .WithTrackingName(StepNames.Schema)
            .Combine(registers)
            .Select(static (pair, _) => EmittedSource.Emit(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Emit);
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source.Text is { } text) output.AddSource(source.Name, SourceText.From(text, Utf8));
            else output.ReportDiagnostic(DiagnosticMapping.OfDefect(source.Name, source.Failure!.Value));
        });
    }
}
