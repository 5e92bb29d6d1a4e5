using Tephra.Schema.Text;

namespace Tephra.Schema.Ir;

/// <summary>What must hold of a value that was read. The hierarchy is closed.</summary>
public abstract record ValidIr;

/// <summary>It equals this.</summary>
/// <param name="Expected">What it equals.</param>
/// <param name="Derivation">What a writer sets where it does not: the value itself, or what the expected one is computed from; <see langword="null"/>: nothing.</param>
public sealed record ValidEqualIr(ExpressionIr Expected, DerivationIr? Derivation = null) : ValidIr;

/// <summary>It lies between these, both included.</summary>
public sealed record ValidRangeIr(ExpressionIr? Minimum, ExpressionIr? Maximum) : ValidIr;

/// <summary>It is one of these.</summary>
public sealed record ValidAnyOfIr(EquatableArray<ExpressionIr> Candidates) : ValidIr;

/// <summary>Its enum names it.</summary>
public sealed record ValidInEnumIr : ValidIr;

/// <summary>This is true of it.</summary>
public sealed record ValidExpressionIr(ExpressionIr Condition) : ValidIr;
