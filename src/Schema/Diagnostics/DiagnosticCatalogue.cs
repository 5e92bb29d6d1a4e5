namespace Tephra.Schema.Diagnostics;

/// <summary>Every finding the compiler can report. A number is never used for another meaning.</summary>
/// <remarks>00xx: files; 01xx: text (YAML, JSON); 02xx: expressions; 03xx: keys; 04xx: names and imports; 05xx: types; 06xx: layout; 07xx: style; 08xx: writing; 09xx: the compiler itself.</remarks>
public static partial class DiagnosticCatalogue
{
    /// <summary>A defect of the compiler itself.</summary>
    public static readonly DiagnosticDescriptor InternalError = Error(
        "TEPH0901", "Defect in Tephra", "Tephra failed on this schema ({0}: {1}). That is a defect of Tephra: please report it with the schema.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Note(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Info);
}
