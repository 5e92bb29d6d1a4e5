using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>A type's name as written: <c>u4</c>, <c>a::b</c>, <c>::top::b</c>, <c>u4[]</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsAbsolute">Whether it starts with <c>::</c>.</param>
/// <param name="Path">The parts between <c>::</c>, at least one.</param>
/// <param name="IsArray">Whether <c>[]</c> follows.</param>
public sealed record TypeNameSyntax(TextSpan Span, bool IsAbsolute, EquatableArray<Spanned<string>> Path, bool IsArray)
{
    /// <summary>The name as it would be written.</summary>
    public override string ToString() =>
        (IsAbsolute ? "::" : "") + string.Join("::", Path.Select(part => part.Value)) + (IsArray ? "[]" : "");
}
