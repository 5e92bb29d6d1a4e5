namespace Tephra.Schema.Diagnostics;

// What a writer can't do by itself: never errors, for all of it can be read.
public static partial class DiagnosticCatalogue
{
    /// <summary>A size, count or position nobody can turn round.</summary>
    public static readonly DiagnosticDescriptor NotDerived = Note(
        "TEPH0801", "Not set when writing", "A writer can't tell which field to set for {0} of '{1}' to be what the data needs: who changes the data sets the fields too.");
}
