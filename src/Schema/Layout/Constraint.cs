using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>An expression that must give what the data needs.</summary>
/// <param name="owner">The type it stands in.</param>
/// <param name="attribute">The field or parse instance it is about.</param>
/// <param name="kind">What it says of it.</param>
/// <param name="expression">The expression.</param>
/// <param name="needed">What it must give.</param>
internal sealed class Constraint(TypeReference owner, AttributeIr attribute, ConstraintKind kind, ExpressionIr expression, ExpressionIr needed)
{
    public TypeReference Owner { get; } = owner;

    public AttributeIr Attribute { get; } = attribute;

    public ConstraintKind Kind { get; } = kind;

    public ExpressionIr Expression { get; } = expression;

    public ExpressionIr Needed { get; } = needed;

    /// <summary>The fields whose values go into it.</summary>
    public IReadOnlyList<ExpressionIr> Fields { get; init; } = [];

    /// <summary>Those that could be set.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>What is set.</summary>
    public DerivationIr? Chosen { get; set; }
}
