using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using DiagnosticBag = Tephra.Schema.Diagnostics.DiagnosticBag;
using DiagnosticCatalogue = Tephra.Schema.Diagnostics.DiagnosticCatalogue;
using SchemaDiagnostic = Tephra.Schema.Diagnostics.Diagnostic;

namespace Tephra.Generators.Reporting;

/// <summary>Turns findings in schemas into the compiler's own, at their place in the schema.</summary>
internal static class DiagnosticMapping
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic ToRoslyn(SchemaDiagnostic diagnostic)
    {
        var lines = new LinePositionSpan(
            new LinePosition(diagnostic.Start.Line, diagnostic.Start.Column), new LinePosition(diagnostic.End.Line, diagnostic.End.Column));
        var location = Location.Create(diagnostic.Path, new TextSpan(diagnostic.Span.Start, diagnostic.Span.Length), lines);
        return Diagnostic.Create(Descriptors.GetOrAdd(diagnostic.Descriptor.Id, _ => Describe(diagnostic)), location, [.. diagnostic.Arguments]);
    }

    /// <summary>The finding that the emitter failed; where in the schema, nobody knows by then.</summary>
    public static Diagnostic OfDefect(string file, (string Kind, string Message) failure)
    {
        var bag = new DiagnosticBag(new Schema.Text.SourceText(file, ""));
        bag.Report(DiagnosticCatalogue.InternalError, default, failure.Kind, failure.Message);
        return ToRoslyn(bag.ToEquatableArray()[0]);
    }

    private static DiagnosticDescriptor Describe(SchemaDiagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        return new DiagnosticDescriptor(
            descriptor.Id, descriptor.Title, descriptor.MessageFormat, "Tephra.Schema", (DiagnosticSeverity)((int)descriptor.Severity + 1), true);
    }
}
