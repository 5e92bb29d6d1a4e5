namespace Tephra.Schema.Diagnostics;

// Matters of style: never errors, not even where warnings are.
public static partial class DiagnosticCatalogue
{
    /// <summary>Another name of an encoding than the canonical one.</summary>
    public static readonly DiagnosticDescriptor EncodingNotCanonical = Warning(
        "TEPH0701", "Encoding's name", "Write '{0}', the canonical name, instead of '{1}'.");

    /// <summary>An encoding nobody knows.</summary>
    public static readonly DiagnosticDescriptor UnknownEncoding = Warning(
        "TEPH0702", "Unknown encoding", "The encoding '{0}' is not among the language's; it is looked up when a file is read.");

    /// <summary>A size that is not called so.</summary>
    public static readonly DiagnosticDescriptor SizeNotNamedLen = Warning(
        "TEPH0703", "Name of a size", "Call it '{0}' instead of '{1}': it is used only as the size of '{2}'.");

    /// <summary>A count that is not called so.</summary>
    public static readonly DiagnosticDescriptor CountNotNamedNum = Warning(
        "TEPH0704", "Name of a count", "Call it '{0}' instead of '{1}': it is used only as the number of '{2}'.");
}
