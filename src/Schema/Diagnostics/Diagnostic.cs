using System.Globalization;
using Tephra.Schema.Text;

namespace Tephra.Schema.Diagnostics;

/// <summary>A finding at a place of one schema file.</summary>
/// <param name="Descriptor">What kind of finding it is.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters it is about.</param>
/// <param name="Start">The line and column of its first character.</param>
/// <param name="End">The line and column after its last character.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    string Path,
    TextSpan Span,
    LinePosition Start,
    LinePosition End,
    EquatableArray<string> Arguments)
{
    /// <summary>The message with its holes filled.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>The form compilers print: <c>file(line,column): error TEPH0001: message</c>.</summary>
    public override string ToString() =>
        $"{Path}({Start.Line + 1},{Start.Column + 1}): {Descriptor.Severity.ToString().ToLowerInvariant()} {Descriptor.Id}: {Message}";
}
