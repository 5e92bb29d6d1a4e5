using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>The value of a <c>process</c> key: <c>zlib</c>, <c>xor(key)</c>, <c>package.name(arguments)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The parts between dots, at least one.</param>
/// <param name="Arguments">What it is called with, if anything.</param>
public sealed record ProcessSyntax(TextSpan Span, EquatableArray<Spanned<string>> Name, EquatableArray<ExpressionSyntax> Arguments)
{
    /// <summary>The name as it would be written.</summary>
    public string FullName => string.Join(".", Name.Select(part => part.Value));
}
