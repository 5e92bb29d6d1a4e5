using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The words about a thing: <c>doc</c>, <c>doc-ref</c>, <c>-orig-id</c>.</summary>
public sealed record DocumentationSyntax(string? Text, EquatableArray<string> References, string? OriginalId)
{
    /// <summary>Nothing said.</summary>
    public static readonly DocumentationSyntax None = new(null, default, null);
}
