using Tephra.Schema.Binding;

namespace Tephra.Conformance.Compiling;

/// <summary>A schema on disk.</summary>
/// <param name="Path">Where, in full.</param>
/// <param name="Parsed">What it says.</param>
internal sealed record SchemaFile(string Path, ParsedSchema Parsed)
{
    public string Content => Parsed.Text.Content;
}
