using System.Numerics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

// Truth: only what looks like a flag or a tag. A version isn't made newer because something is there.
internal sealed partial class Inverter
{
    private static ExpressionIr Opposite(ExpressionIr condition) => condition switch
    {
        UnaryIr { Operator: UnaryOperator.Not } not => not.Operand,
        BinaryIr { Operator: BinaryOperator.NotEqual } binary => binary with { Operator = BinaryOperator.Equal },
        _ => Calculation.Not(condition),
    };

    // A choice between two numbers was a truth value before.
    private static ExpressionIr Truth(ExpressionIr number) =>
        number is TernaryIr { WhenTrue: IntegerIr whenTrue, WhenFalse: IntegerIr whenFalse } choice
            ? Calculation.Choice(choice.Condition, new BooleanIr(!whenTrue.Value.IsZero), new BooleanIr(!whenFalse.Value.IsZero))
            : Calculation.Comparison(BinaryOperator.NotEqual, number, Calculation.Zero);

    private ExpressionIr? InvertComparison(BinaryIr comparison, ExpressionIr needed)
    {
        var isLeft = _expansion.Contains(comparison.Left, target);
        if (isLeft == _expansion.Contains(comparison.Right, target)) return null;
        var (side, other) = isLeft ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        _isPartial = true;
        switch (comparison.Operator)
        {
            case BinaryOperator.Equal:
                return InvertEquality(side, other, needed);
            case BinaryOperator.NotEqual:
                return InvertEquality(side, other, Opposite(needed));
            case BinaryOperator.Greater when isLeft && other is IntegerIr { Value.IsZero: true }:
            case BinaryOperator.Less when !isLeft && other is IntegerIr { Value.IsZero: true }:
            case BinaryOperator.GreaterOrEqual when isLeft && other is IntegerIr { Value.IsOne: true }:
                return InvertEquality(side, Calculation.Zero, Opposite(needed));
            default:
                return null;
        }
    }

    private ExpressionIr? InvertEquality(ExpressionIr side, ExpressionIr other, ExpressionIr needed)
    {
        if (side.Type is BooleanType && other is BooleanIr { Value: var truth }) return Invert(side, truth ? needed : Opposite(needed));
        if (side.Type is EnumType) return Invert(side, Calculation.Choice(needed, other, side));
        if (!side.Type.IsInteger || !other.Type.IsInteger) return null;
        if (Masked(side) is var (number, mask) && other is IntegerIr { Value: var bits }) return InvertBits(number, mask, bits, needed);
        return Invert(side, Calculation.Choice(needed, other, Unlike(side, other)));
    }

    // A flag is 0 or 1; any other number that isn't wanted must be replaced by whoever knows by which.
    private ExpressionIr Unlike(ExpressionIr side, ExpressionIr other) => other switch
    {
        _ when isSetElsewhere => side,
        IntegerIr { Value.IsZero: true } => Calculation.Number(BigInteger.One),
        IntegerIr { Value.IsOne: true } => Calculation.Zero,
        _ => side,
    };

    private (ExpressionIr Number, BigInteger Mask)? Masked(ExpressionIr expression) => expression switch
    {
        BinaryIr { Operator: BinaryOperator.BitAnd, Right: IntegerIr { Value: { Sign: > 0 } mask } } binary => (binary.Left, mask),
        BinaryIr { Operator: BinaryOperator.BitAnd, Left: IntegerIr { Value: { Sign: > 0 } mask } } binary => (binary.Right, mask),
        _ => _expansion.Of(expression) is { } meaning ? Masked(meaning) : null,
    };

    private ExpressionIr? InvertBits(ExpressionIr number, BigInteger mask, BigInteger bits, ExpressionIr needed)
    {
        if ((bits & ~mask) != 0) return null;
        var cleared = Calculation.Without(number, mask);
        if (bits.IsZero) return Invert(number, Calculation.Choice(needed, cleared, With(number, mask)));
        return Invert(number, Calculation.Choice(needed, bits == mask ? With(number, mask) : With(cleared, bits), cleared));
    }

    private static ExpressionIr With(ExpressionIr number, BigInteger bits) => Calculation.Binary(BinaryOperator.BitOr, number, Calculation.Number(bits));
}
