using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary><c>repeat</c> with <c>repeat-expr</c> or <c>repeat-until</c>.</summary>
public sealed record RepeatSyntax(TextSpan Span, RepeatKind Kind, ExpressionSyntax? Expression);
