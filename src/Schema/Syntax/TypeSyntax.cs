using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>A type as written.</summary>
public sealed record TypeSyntax(
    Spanned<string> Id,
    MetaSyntax Meta,
    DocumentationSyntax Documentation,
    ExpressionSyntax? Text,
    EquatableArray<ParameterSyntax> Parameters,
    EquatableArray<AttributeSyntax> Seq,
    EquatableArray<AttributeSyntax> Instances,
    EquatableArray<TypeSyntax> Types,
    EquatableArray<EnumSyntax> Enums)
{
    /// <summary><c>-tephra-stream</c> of the top type: the number of the streams it describes.</summary>
    public Spanned<uint>? Stream { get; init; }
}
