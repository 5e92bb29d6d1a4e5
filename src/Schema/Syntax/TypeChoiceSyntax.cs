using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The value of <c>type</c>: one type, or a switch. The hierarchy is closed.</summary>
public abstract record TypeChoiceSyntax(TextSpan Span);

/// <summary>One type.</summary>
public sealed record SingleTypeSyntax(TypeReferenceSyntax Type) : TypeChoiceSyntax(Type.Span);

/// <summary><c>switch-on</c> and <c>cases</c>.</summary>
public sealed record SwitchTypeSyntax(TextSpan Span, ExpressionSyntax On, EquatableArray<SwitchCaseSyntax> Cases) : TypeChoiceSyntax(Span);

/// <summary>A case; without a value it is the one for everything else.</summary>
public sealed record SwitchCaseSyntax(TextSpan Span, ExpressionSyntax? Value, TypeReferenceSyntax Type);
