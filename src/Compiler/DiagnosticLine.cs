using Microsoft.CodeAnalysis;

namespace Tephra.Compiler;

/// <summary>A compiler's finding in one line.</summary>
public static class DiagnosticLine
{
    /// <summary>The file's name, line and column, how bad it is, its number, and what it says.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    /// <summary>The line of C# it is about.</summary>
    public static string Source(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
