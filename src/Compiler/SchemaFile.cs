using Tephra.Schema.Binding;

namespace Tephra.Compiler;

/// <summary>A schema on disk.</summary>
/// <param name="Path">Where, in full.</param>
/// <param name="Parsed">What it says.</param>
public sealed record SchemaFile(string Path, ParsedSchema Parsed)
{
    /// <summary>Its text.</summary>
    public string Content => Parsed.Text.Content;
}
