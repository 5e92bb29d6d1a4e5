using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <summary>The value of a <c>type</c> key: a type's name and the arguments it is constructed with, if any.</summary>
public sealed record TypeReferenceSyntax(TextSpan Span, TypeNameSyntax Name, EquatableArray<ExpressionSyntax> Arguments);
