using Tephra.Schema.Expressions;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The value of <c>valid</c>. The hierarchy is closed.</summary>
public abstract record ValidSyntax(TextSpan Span);

/// <summary><c>eq</c>, or the short form.</summary>
public sealed record ValidEqualSyntax(ExpressionSyntax Expected) : ValidSyntax(Expected.Span);

/// <summary><c>min</c> and <c>max</c>.</summary>
public sealed record ValidRangeSyntax(TextSpan Span, ExpressionSyntax? Minimum, ExpressionSyntax? Maximum) : ValidSyntax(Span);

/// <summary><c>any-of</c>.</summary>
public sealed record ValidAnyOfSyntax(TextSpan Span, EquatableArray<ExpressionSyntax> Candidates) : ValidSyntax(Span);

/// <summary><c>in-enum: true</c>.</summary>
public sealed record ValidInEnumSyntax(TextSpan Span) : ValidSyntax(Span);

/// <summary><c>expr</c>.</summary>
public sealed record ValidExpressionSyntax(ExpressionSyntax Condition) : ValidSyntax(Condition.Span);
