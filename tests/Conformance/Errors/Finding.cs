using Microsoft.CodeAnalysis;
using Tephra.Compiler;

namespace Tephra.Conformance.Errors;

/// <summary>What the compiler reported.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The position of the first character it is about.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Column">Its column, counted from 1.</param>
/// <param name="IsError">Whether it is an error; else a warning, or a matter of style.</param>
/// <param name="Id">Its number.</param>
/// <param name="Source">The characters it is about.</param>
/// <param name="Text">The whole in one line.</param>
internal sealed record Finding(string Path, int Start, int Line, int Column, bool IsError, string Id, string Source, string Text)
{
    public static Finding From(Diagnostic diagnostic, IReadOnlyDictionary<string, SchemaFile> files)
    {
        var place = diagnostic.Location.GetLineSpan();
        var span = diagnostic.Location.SourceSpan;
        var content = files.TryGetValue(place.Path, out var file) ? file.Content : "";
        return new Finding(
            place.Path,
            span.Start,
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            diagnostic.DefaultSeverity == DiagnosticSeverity.Error,
            diagnostic.Id,
            span.End <= content.Length ? content.Substring(span.Start, span.Length) : "",
            DiagnosticLine.Of(diagnostic));
    }
}
