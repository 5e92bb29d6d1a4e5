using System.Numerics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>
/// Tells where whole numbers may overflow. They wrap around then, which a project may have told the C# compiler to take for
/// an error; so it has to be told otherwise, but only where it matters.
/// </summary>
internal static class Overflow
{
    /// <summary>Whether a sum, difference or product may leave the 64 bits it is computed in.</summary>
    public static bool Of(BinaryIr binary)
    {
        if (binary.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply)) return false;
        var (left, right) = (RangeOf(binary.Left), RangeOf(binary.Right));
        // A negative number beside an unsigned one is a large one.
        if (TypeAlgebra.IsUnsigned64(binary.Type) && (left.Min.Sign < 0 || right.Min.Sign < 0)) return true;
        return !RangeOf(binary.Type).Contains(Compute(binary.Operator, left, right));
    }

    /// <summary>Whether the negation of a number may.</summary>
    public static bool OfNegation(ExpressionIr operand) => RangeOf(operand) is var range && (range.Max > long.MaxValue || range.Min <= long.MinValue);

    /// <summary>Whether a cast to a type of numbers may change the value.</summary>
    public static bool OfCast(ExpressionIr expression, DataType target) => OfCast(RangeOf(expression), target);

    /// <summary>Whether a cast from a type of numbers to another, or to an enum, may change the value.</summary>
    public static bool OfCast(DataType from, DataType target) => OfCast(RangeOf(from), target);

    private static bool OfCast(Range range, DataType target) => target switch
    {
        EnumType named => !RangeOf(named.Enum.IsUnsigned ? DataType.CalculatedUnsigned : DataType.CalculatedInteger).Contains(range),
        { IsInteger: true } => !RangeOf(target).Contains(range),
        _ => false,
    };

    private static Range RangeOf(DataType type) => type switch
    {
        IntegerType { IsSigned: true, Width: var width } => new(-(BigInteger.One << ((8 * width) - 1)), (BigInteger.One << ((8 * width) - 1)) - 1),
        IntegerType { Width: var width } => new(0, (BigInteger.One << (8 * width)) - 1),
        BitsType { Width: var width } => new(0, (BigInteger.One << width) - 1),
        EnumType { Enum.IsUnsigned: true } => new(0, ulong.MaxValue),
        EnumType => new(long.MinValue, long.MaxValue),
        // Fractions may be anything.
        _ => new(long.MinValue, ulong.MaxValue),
    };

    private static Range RangeOf(ExpressionIr expression)
    {
        var whole = RangeOf(expression.Type);
        var narrow = expression switch
        {
            IntegerIr { Value: var value } => new(value, value),
            LocalIr { Kind: LocalKind.Index } => new(-1, int.MaxValue),
            BinaryIr { Type.IsInteger: true } binary => RangeOf(binary),
            TernaryIr { Type.IsInteger: true } ternary => RangeOf(ternary.WhenTrue).With(RangeOf(ternary.WhenFalse)),
            CallIr { Method: Builtin.StringLength or Builtin.BytesLength or Builtin.ArraySize } => new(0, int.MaxValue),
            CallIr { Method: Builtin.IoSize or Builtin.IoPosition } => new(0, long.MaxValue),
            CallIr { Method: Builtin.BooleanToInteger } => new(0, 1),
            _ => whole,
        };
        return whole.Contains(narrow) ? narrow : whole;
    }

    private static Range RangeOf(BinaryIr binary)
    {
        var (left, right) = (RangeOf(binary.Left), RangeOf(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply => Compute(binary.Operator, left, right),
            BinaryOperator.Divide when right.Min.Sign > 0 => left.With(new(0, 0)),
            BinaryOperator.Modulo when right.Min.Sign > 0 => new(0, right.Max - 1),
            BinaryOperator.BitAnd when left.Min.Sign >= 0 => new(0, left.Max),
            BinaryOperator.BitAnd when right.Min.Sign >= 0 => new(0, right.Max),
            BinaryOperator.ShiftRight => left.With(new(0, 0)),
            _ => RangeOf(binary.Type),
        };
    }

    private static Range Compute(BinaryOperator op, Range left, Range right)
    {
        if (op == BinaryOperator.Add) return new(left.Min + right.Min, left.Max + right.Max);
        if (op == BinaryOperator.Subtract) return new(left.Min - right.Max, left.Max - right.Min);
        BigInteger[] corners = [left.Min * right.Min, left.Min * right.Max, left.Max * right.Min, left.Max * right.Max];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>The numbers a value can be among, both ends included.</summary>
    private readonly record struct Range(BigInteger Min, BigInteger Max)
    {
        public bool Contains(Range other) => other.Min >= Min && other.Max <= Max;

        public Range With(Range other) => new(BigInteger.Min(Min, other.Min), BigInteger.Max(Max, other.Max));
    }
}
