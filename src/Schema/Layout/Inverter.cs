using System.Numerics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>
/// Solves <c>expression = needed</c> for one field in it, by taking off one operation after the other. What else is in the
/// expression counts as given; the field must be reached in one way only.
/// </summary>
/// <param name="members">What the names stand for.</param>
/// <param name="target">The field.</param>
/// <param name="isSetElsewhere">Whether something else gives the field its value, so that a condition has no say in it beyond what it must.</param>
internal sealed partial class Inverter(IMemberSource members, ExpressionIr target, bool isSetElsewhere = false)
{
    private readonly Expansion _expansion = new(members);
    private bool _isOpposite;
    private bool _isPartial;

    /// <summary>The solution; <see langword="null"/>: there is none.</summary>
    public Candidate? Solve(ExpressionIr expression, ExpressionIr needed)
    {
        var value = Invert(expression, needed);
        if (value is null || _expansion.IsExhausted) return null;
        return new Candidate(target, value, _isPartial ? Fit.Partial : _isOpposite ? Fit.Opposite : Fit.Exact);
    }

    private ExpressionIr? Invert(ExpressionIr expression, ExpressionIr needed)
    {
        if (expression == target) return needed;
        if (_expansion.Of(expression) is { } meaning) return Invert(meaning, needed);
        return expression switch
        {
            UnaryIr unary => InvertUnary(unary, needed),
            BinaryIr { Type: BooleanType } comparison => InvertComparison(comparison, needed),
            BinaryIr { Type.IsInteger: true, Left.Type.IsInteger: true, Right.Type.IsInteger: true } binary => InvertBinary(binary, needed),
            TernaryIr ternary => InvertTernary(ternary, needed),
            CastIr cast => InvertCast(cast, needed),
            CallIr call => InvertCall(call, needed),
            _ => null,
        };
    }

    private ExpressionIr? InvertUnary(UnaryIr unary, ExpressionIr needed)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                return Invert(unary.Operand, Opposite(needed));
            case UnaryOperator.Negate when unary.Type.IsInteger:
                _isOpposite = !_isOpposite;
                return Invert(unary.Operand, new UnaryIr(DataType.CalculatedInteger, UnaryOperator.Negate, needed));
            case UnaryOperator.Invert:
                _isOpposite = !_isOpposite;
                return Invert(unary.Operand, unary with { Operand = needed });
            default:
                return null;
        }
    }

    private ExpressionIr? InvertBinary(BinaryIr binary, ExpressionIr needed)
    {
        var isLeft = _expansion.Contains(binary.Left, target);
        if (isLeft == _expansion.Contains(binary.Right, target)) return null;
        var (side, other) = isLeft ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
        switch (binary.Operator)
        {
            case BinaryOperator.Add:
                return Invert(side, Calculation.Binary(BinaryOperator.Subtract, needed, other));
            case BinaryOperator.Subtract when isLeft:
                return Invert(side, Calculation.Binary(BinaryOperator.Add, needed, other));
            case BinaryOperator.Subtract:
                _isOpposite = !_isOpposite;
                return Invert(side, Calculation.Binary(BinaryOperator.Subtract, other, needed));
            case BinaryOperator.Multiply:
                return InvertProduct(side, other, needed);
            case BinaryOperator.Divide when isLeft:
                _isPartial = true;
                return Invert(side, Calculation.Binary(BinaryOperator.Multiply, needed, other));
            case BinaryOperator.ShiftLeft when isLeft:
                return Invert(side, Calculation.Binary(BinaryOperator.ShiftRight, needed, other));
            case BinaryOperator.ShiftRight when isLeft:
                return InvertShiftRight(side, other, needed);
            case BinaryOperator.BitXor:
                return Invert(side, Calculation.Binary(BinaryOperator.BitXor, needed, other));
            case BinaryOperator.BitAnd when other is IntegerIr { Value: { Sign: > 0 } mask }:
                _isPartial = true;
                var rest = Calculation.Without(side, mask);
                return Invert(side, Calculation.Binary(BinaryOperator.BitOr, rest, Calculation.Binary(BinaryOperator.BitAnd, needed, other)));
            default:
                return null;
        }
    }

    private ExpressionIr? InvertProduct(ExpressionIr side, ExpressionIr other, ExpressionIr needed)
    {
        var quotient = Calculation.Binary(BinaryOperator.Divide, needed, other);
        if (other is IntegerIr { Value: var factor })
        {
            if (factor.Sign < 0) _isOpposite = !_isOpposite;
            return factor.IsZero ? null : Invert(side, quotient);
        }

        // Times zero, whatever the field is: it keeps its value.
        _isPartial = true;
        return Invert(side, Calculation.Choice(Calculation.Comparison(BinaryOperator.Equal, other, Calculation.Zero), side, quotient));
    }

    private ExpressionIr? InvertShiftRight(ExpressionIr side, ExpressionIr other, ExpressionIr needed)
    {
        _isPartial = true;
        var shifted = Calculation.Binary(BinaryOperator.ShiftLeft, needed, other);
        if (side != target || other is not IntegerIr { Value: var count } || count <= 0 || count >= 64) return Invert(side, shifted);
        // What is shifted out belongs to someone else.
        var low = Calculation.Number((BigInteger.One << (int)count) - 1);
        return Invert(side, Calculation.Binary(BinaryOperator.BitOr, shifted, Calculation.Binary(BinaryOperator.BitAnd, side, low)));
    }

    private ExpressionIr? InvertTernary(TernaryIr ternary, ExpressionIr needed)
    {
        if (_expansion.Contains(ternary.Condition, target)) return null;
        var isOpposite = _isOpposite;
        if (Invert(ternary.WhenTrue, needed) is not { } whenTrue) return null;
        _isOpposite = isOpposite;
        return Invert(ternary.WhenFalse, needed) is { } whenFalse ? Calculation.Choice(ternary.Condition, whenTrue, whenFalse) : null;
    }

    private ExpressionIr? InvertCast(CastIr cast, ExpressionIr needed)
    {
        if (!cast.Target.Type.IsInteger) return cast.Type == cast.Target.Type ? Invert(cast.Target, needed) : null;
        if (cast.Type.IsInteger) return Invert(cast.Target, needed);
        return cast.Type is EnumType named
            ? Invert(cast.Target, Calculation.Call(named.Enum.IsUnsigned ? DataType.CalculatedUnsigned : DataType.CalculatedInteger, Builtin.EnumToInteger, needed))
            : null;
    }

    private ExpressionIr? InvertCall(CallIr call, ExpressionIr needed)
    {
        switch (call.Method)
        {
            case Builtin.EnumToInteger:
                return Invert(call.Target, new CastIr(call.Target.Type, needed));
            case Builtin.BooleanToInteger:
                _isPartial = true;
                return Invert(call.Target, Truth(needed));
            case Builtin.IntegerToString:
                return Invert(call.Target, Calculation.Call(DataType.CalculatedInteger, Builtin.StringToInteger, needed));
            case Builtin.StringToInteger:
                return Digits(call, needed) is { } digits ? Invert(call.Target, digits) : null;
            case Builtin.BytesToString:
                return Invert(call.Target, call with { Type = DataType.Bytes, Method = Builtin.StringToBytes, Target = needed });
            default:
                return null;
        }
    }
}
