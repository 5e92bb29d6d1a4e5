using System.Numerics;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

internal sealed partial class ExpressionBinder
{
    private ExpressionIr BindUnary(UnarySyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        if (IsBroken(operand)) return Broken;
        switch (syntax.Operator)
        {
            case UnaryOperator.Not when operand.Type is BooleanType:
                return new UnaryIr(DataType.Boolean, UnaryOperator.Not, operand);
            case UnaryOperator.Negate when operand is IntegerIr literal:
                return BindInteger(-literal.Value, syntax.Span);
            case UnaryOperator.Negate when operand is FloatIr literal:
                return new FloatIr(-literal.Value);
            case UnaryOperator.Negate when operand.Type.IsInteger:
                return new UnaryIr(DataType.CalculatedInteger, UnaryOperator.Negate, operand);
            case UnaryOperator.Negate when operand.Type is FloatType:
                return new UnaryIr(DataType.CalculatedFloat, UnaryOperator.Negate, operand);
            case UnaryOperator.Invert when operand.Type.IsInteger:
                return new UnaryIr(TypeAlgebra.Calculated(operand.Type), UnaryOperator.Invert, operand);
            default:
                return Report(DiagnosticCatalogue.OperatorMismatch, syntax.Span, OperatorTable.Spell(syntax.Operator), Describe.Type(operand.Type));
        }
    }

    private ExpressionIr BindBinary(BinarySyntax syntax)
    {
        // A chain of a hundred additions is a deep tree on the left only; walk it without recursion.
        var chain = new Stack<BinarySyntax>();
        ExpressionSyntax first = syntax;
        for (; first is BinarySyntax binary; first = binary.Left) chain.Push(binary);
        var left = Bind(first);
        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            left = Combine(binary, left, Bind(binary.Right));
        }

        return left;
    }

    private ExpressionIr Combine(BinarySyntax syntax, ExpressionIr left, ExpressionIr right)
    {
        if (IsBroken(left) || IsBroken(right)) return Broken;
        if (left is IntegerIr a && right is IntegerIr b && Fold(syntax.Operator, a.Value, b.Value) is { } value) return BindInteger(value, syntax.Span);
        return ResultOf(syntax.Operator, left.Type, right.Type) is { } type
            ? new BinaryIr(type, syntax.Operator, left, right)
            : Report(
                DiagnosticCatalogue.OperatorMismatch, syntax.Span,
                OperatorTable.Spell(syntax.Operator), $"{Describe.Type(left.Type)} and {Describe.Type(right.Type)}");
    }

    // C# would compute two literals in 32 bits, and take an overflow for an error.
    private static BigInteger? Fold(BinaryOperator op, BigInteger left, BigInteger right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide when !right.IsZero => FloorDivide(left, right),
        BinaryOperator.Modulo when !right.IsZero => left - (FloorDivide(left, right) * right),
        BinaryOperator.ShiftLeft when right >= 0 && right < 64 => Wrap(left << (int)right),
        BinaryOperator.ShiftRight when right >= 0 && right < 64 => left >> (int)right,
        BinaryOperator.BitAnd => left & right,
        BinaryOperator.BitOr => left | right,
        BinaryOperator.BitXor => left ^ right,
        _ => null,
    };

    private static BigInteger FloorDivide(BigInteger left, BigInteger right)
    {
        var quotient = BigInteger.DivRem(left, right, out var rest);
        return !rest.IsZero && rest.Sign != right.Sign ? quotient - 1 : quotient;
    }

    // Shifting drops bits; it is no overflow.
    private static BigInteger Wrap(BigInteger value) =>
        value >= long.MinValue && value <= ulong.MaxValue ? value : (long)(ulong)(value & ulong.MaxValue);

    private static DataType? ResultOf(BinaryOperator op, DataType left, DataType right)
    {
        switch (op)
        {
            case BinaryOperator.Add when left is StringType && right is StringType:
                return DataType.String;
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo
                when left.IsNumeric && right.IsNumeric:
                return left.IsInteger && right.IsInteger ? TypeAlgebra.CalculatedIntegerOf(left, right) : DataType.CalculatedFloat;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight when left.IsInteger && right.IsInteger:
                return TypeAlgebra.Calculated(left);
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor when left.IsInteger && right.IsInteger:
                return TypeAlgebra.CalculatedIntegerOf(left, right);
            case BinaryOperator.And or BinaryOperator.Or when left is BooleanType && right is BooleanType:
                return DataType.Boolean;
            case BinaryOperator.Equal or BinaryOperator.NotEqual when AreEquatable(left, right):
                return DataType.Boolean;
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual
                when AreOrdered(left, right):
                return DataType.Boolean;
            default:
                return null;
        }
    }

    private static bool AreOrdered(DataType left, DataType right) =>
        (left.IsNumeric && right.IsNumeric) || (left is StringType && right is StringType) || (left is BytesType && right is BytesType);

    private static bool AreEquatable(DataType left, DataType right) =>
        AreOrdered(left, right) || (left is BooleanType && right is BooleanType) || (left is EnumType a && right is EnumType b && a == b);

    private ExpressionIr BindCast(CastSyntax syntax)
    {
        var name = syntax.Type;
        DataType? element = name.Path.Count == 1 && !name.IsAbsolute ? BuiltinTypes.Value(name.Path[0].Value) : null;
        if (element is null)
        {
            if (session.ResolveType(scope.Type, name) is not { } user) return Broken;
            element = new UserType(user.Reference);
        }

        var type = name.IsArray ? new ArrayType(element) : element;
        if (syntax.Target is ArraySyntax list) return CastLiteral(list, type);
        var target = Bind(syntax.Target);
        if (IsBroken(target)) return Broken;
        return IsCastable(target.Type, type)
            ? new CastIr(type, target)
            : Report(DiagnosticCatalogue.ImpossibleCast, syntax.Span, Describe.Type(target.Type), name.ToString());
    }

    private ExpressionIr CastLiteral(ArraySyntax list, DataType type)
    {
        var items = list.Items.Select(Bind).ToEquatableArray();
        if (items.Any(IsBroken)) return Broken;
        if (type is BytesType && items.All(item => item.Type.IsInteger)) return new ComputedBytesIr(items);
        if (type is ArrayType array && items.All(item => TypeAlgebra.IsAssignable(item.Type, array.Element))) return new ArrayIr(array, items);
        return Report(DiagnosticCatalogue.ImpossibleCast, list.Span, "list", type.ToString());
    }

    private static bool IsCastable(DataType source, DataType target) =>
        source is AnyType
        || target is AnyType
        || (source.IsNumeric && target.IsNumeric)
        || (source is UserType or StructType && target is UserType or StructType)
        || (source is ArrayType && target is ArrayType)
        || source == target;
}
