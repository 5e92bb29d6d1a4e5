using System.Numerics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Makes typed expressions, as binding would.</summary>
internal static class Calculation
{
    public static readonly ExpressionIr Zero = Number(0);

    public static ExpressionIr Number(BigInteger value) =>
        new IntegerIr(value > long.MaxValue ? DataType.CalculatedUnsigned : DataType.CalculatedInteger, value);

    public static ExpressionIr Binary(BinaryOperator op, ExpressionIr left, ExpressionIr right) => new BinaryIr(
        op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight ? TypeAlgebra.Calculated(left.Type) : TypeAlgebra.CalculatedIntegerOf(left.Type, right.Type),
        op,
        left,
        right);

    public static ExpressionIr Comparison(BinaryOperator op, ExpressionIr left, ExpressionIr right) => new BinaryIr(DataType.Boolean, op, left, right);

    public static ExpressionIr Not(ExpressionIr condition) => new UnaryIr(DataType.Boolean, UnaryOperator.Not, condition);

    public static ExpressionIr Call(DataType type, Builtin method, ExpressionIr target, params ExpressionIr[] arguments) =>
        new CallIr(type, method, target, arguments.ToEquatableArray());

    /// <summary>A choice, or what both sides have in common.</summary>
    public static ExpressionIr Choice(ExpressionIr condition, ExpressionIr whenTrue, ExpressionIr whenFalse)
    {
        if (whenTrue == whenFalse) return whenTrue;
        if (whenTrue is BooleanIr { Value: var value } && whenFalse is BooleanIr) return value ? condition : Not(condition);
        var type = TypeAlgebra.Combine(TypeAlgebra.Calculated(whenTrue.Type), TypeAlgebra.Calculated(whenFalse.Type));
        return new TernaryIr(type, condition, whenTrue, whenFalse);
    }

    /// <summary>A number without the bits of a mask.</summary>
    public static ExpressionIr Without(ExpressionIr number, BigInteger mask) => Binary(BinaryOperator.BitAnd, number, Complement(number.Type, mask));

    // Within the number's own bits, as one would write it by hand; what is calculated has 64, and a sign.
    private static ExpressionIr Complement(DataType type, BigInteger mask)
    {
        var bits = type switch { IntegerType { IsSigned: false } number => number.Width * 8, BitsType number => number.Width, _ => 0 };
        if (bits == 0) return new UnaryIr(DataType.CalculatedInteger, UnaryOperator.Invert, Number(mask));
        var all = (BigInteger.One << bits) - 1;
        return Number(all & ~mask);
    }
}
