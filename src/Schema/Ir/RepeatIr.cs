namespace Tephra.Schema.Ir;

/// <summary>How often something is read.</summary>
/// <param name="Kind">What ends the repetition.</param>
/// <param name="Expression">The count, or the condition that ends it.</param>
/// <param name="MinimumElementBits">The fewest bits one element can take.</param>
/// <param name="LazyElementSize">The bytes each element takes, where nobody can tell whether it was read early or late.</param>
/// <param name="IsNumbers">Whether such an element is nothing but numbers.</param>
/// <param name="Derivation">What a writer sets where the count isn't the number of elements; <see langword="null"/>: nothing.</param>
public sealed record RepeatIr(
    RepeatKind Kind,
    ExpressionIr? Expression,
    long MinimumElementBits,
    int? LazyElementSize = null,
    bool IsNumbers = false,
    DerivationIr? Derivation = null);

/// <summary>What ends a repetition.</summary>
public enum RepeatKind
{
    /// <summary>The end of the stream.</summary>
    Eos,

    /// <summary>A count.</summary>
    Expression,

    /// <summary>A condition on the element just read.</summary>
    Until,
}
