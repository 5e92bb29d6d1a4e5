using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema;

/// <summary>What binding one expression by itself gives.</summary>
/// <param name="Expression">The expression, ready to be emitted; <see langword="null"/> after an error.</param>
/// <param name="Diagnostics">All that is wrong with it.</param>
public sealed record BoundExpression(ExpressionIr? Expression, EquatableArray<Diagnostic> Diagnostics);
