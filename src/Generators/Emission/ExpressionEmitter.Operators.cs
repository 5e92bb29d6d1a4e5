using Tephra.Schema.Expressions;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

internal sealed partial class ExpressionEmitter
{
    /// <summary>The opposite of a truth value.</summary>
    public Code EmitNot(ExpressionIr condition)
    {
        BinaryOperator? opposite = condition is not BinaryIr { Left.Type: not FloatType, Right.Type: not FloatType } comparison ? null : comparison.Operator switch
        {
            BinaryOperator.Equal => BinaryOperator.NotEqual,
            BinaryOperator.NotEqual => BinaryOperator.Equal,
            BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
            BinaryOperator.LessOrEqual => BinaryOperator.Greater,
            BinaryOperator.Greater => BinaryOperator.LessOrEqual,
            BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
            _ => null,
        };
        return opposite is { } op
            ? EmitBinary((BinaryIr)condition with { Operator = op })
            : new Code("!" + Emit(condition).At(Level.Unary), Level.Unary);
    }

    private Code EmitUnary(UnaryIr unary) => unary.Operator switch
    {
        UnaryOperator.Not => EmitNot(unary.Operand),
        UnaryOperator.Invert => new Code("~" + Wide(unary.Operand).At(Level.Unary), Level.Unary),
        _ when unary.Operand.Type is FloatType => new Code("-" + Emit(unary.Operand).At(Level.Primary), Level.Unary),
        _ when TypeAlgebra.IsUnsigned64(unary.Operand.Type) => new Code($"-(long){Emit(unary.Operand).Inside.At(Level.Unary)}", Level.Unary, Wraps: true),
        _ when Overflow.OfNegation(unary.Operand) => new Code("-" + Wide(unary.Operand).Inside.At(Level.Primary), Level.Unary, Wraps: true),
        _ => new Code("-" + Wide(unary.Operand).At(Level.Primary), Level.Unary),
    };

    private Code EmitBinary(BinaryIr binary) => binary.Operator switch
    {
        BinaryOperator.And => Infix(Emit(binary.Left), "&&", Emit(binary.Right), Level.And),
        BinaryOperator.Or => Infix(Emit(binary.Left), "||", Emit(binary.Right), Level.Or),
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
            or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => EmitComparison(binary),
        _ when binary.Type is StringType => Infix(Emit(binary.Left), "+", Emit(binary.Right), Level.Additive),
        _ when binary.Type is FloatType => EmitFloat(binary),
        _ => EmitInteger(binary),
    };

    private Code EmitFloat(BinaryIr binary)
    {
        var (left, right) = (AsDouble(binary.Left), AsDouble(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Modulo => Code.Primary($"{Helper}.FloorMod({left}, {right})"),
            BinaryOperator.Multiply => Infix(left, "*", right, Level.Multiplicative),
            BinaryOperator.Divide => Infix(left, "/", right, Level.Multiplicative),
            BinaryOperator.Add => Infix(left, "+", right, Level.Additive),
            _ => Infix(left, "-", right, Level.Additive),
        };
    }

    private Code EmitInteger(BinaryIr binary)
    {
        var isUnsigned = TypeAlgebra.IsUnsigned64(binary.Type);
        var left = Operand(binary.Left, isUnsigned);
        var right = binary.Operator is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight
            ? Code.Primary(ToInt64(binary.Right))
            : Operand(binary.Right, isUnsigned);
        // Two literals would be computed in 32 bits.
        if (binary.Left is IntegerIr { Value: var value } && binary.Right is IntegerIr && !isUnsigned) left = new Code($"(long){Literal.Of(value)}", Level.Unary);
        return binary.Operator switch
        {
            BinaryOperator.Add => Arithmetic(binary, left, "+", right, Level.Additive),
            BinaryOperator.Subtract => Arithmetic(binary, left, "-", right, Level.Additive),
            BinaryOperator.Multiply => Arithmetic(binary, left, "*", right, Level.Multiplicative),
            BinaryOperator.Divide when NeedsNoFloor(binary) => Infix(left, "/", right, Level.Multiplicative),
            BinaryOperator.Modulo when NeedsNoFloor(binary) => Infix(left, "%", right, Level.Multiplicative),
            BinaryOperator.Divide => Code.Primary($"{Helper}.FloorDiv({left}, {right})"),
            BinaryOperator.Modulo => Code.Primary($"{Helper}.FloorMod({left}, {right})"),
            BinaryOperator.ShiftLeft when IsShiftCount(binary.Right) => Infix(left, "<<", right, Level.Shift),
            BinaryOperator.ShiftRight when IsShiftCount(binary.Right) => Infix(left, ">>", right, Level.Shift),
            BinaryOperator.ShiftLeft => Code.Primary($"{Helper}.ShiftLeft({left}, {right})"),
            BinaryOperator.ShiftRight => Code.Primary($"{Helper}.ShiftRight({left}, {right})"),
            BinaryOperator.BitAnd => Infix(Mask(binary.Left, left), "&", Mask(binary.Right, right), Level.BitAnd),
            BinaryOperator.BitXor => Infix(Mask(binary.Left, left), "^", Mask(binary.Right, right), Level.BitXor),
            _ => Infix(Mask(binary.Left, left), "|", Mask(binary.Right, right), Level.BitOr),
        };
    }

    private Code EmitComparison(BinaryIr binary)
    {
        var (text, level) = binary.Operator switch
        {
            BinaryOperator.Equal => ("==", Level.Equality),
            BinaryOperator.NotEqual => ("!=", Level.Equality),
            BinaryOperator.Less => ("<", Level.Relational),
            BinaryOperator.LessOrEqual => ("<=", Level.Relational),
            BinaryOperator.Greater => (">", Level.Relational),
            _ => (">=", Level.Relational),
        };
        var (left, right) = (Comparand(binary.Left), Comparand(binary.Right));
        if (binary.Left.Type is BytesType) return Infix(Code.Primary($"{Helper}.CompareBytes({left}, {right})"), text, Code.Primary("0"), level);
        if (binary.Left.Type is StringType && level == Level.Relational) return Infix(Code.Primary($"{Helper}.CompareStrings({left}, {right})"), text, Code.Primary("0"), level);
        if (!binary.Left.Type.IsInteger || !binary.Right.Type.IsInteger) return Infix(left, text, right, level);
        if (MixesSigns(binary.Left, binary.Right))
        {
            return Infix(Code.Primary($"{Helper}.Compare({Wide(binary.Left)}, {Wide(binary.Right)})"), text, Code.Primary("0"), level);
        }

        return Infix(ForComparison(binary.Left, binary.Right), text, ForComparison(binary.Right, binary.Left), level);
    }

    private Code Comparand(ExpressionIr operand) => operand.Type is StructType { Interface: not null } ? AsStruct(Emit(operand)) : Emit(operand);

    // Bit fields are ulong in C#, which does not compare with signed numbers; and a literal no value of a narrow type can
    // equal is a warning, unless the value is widened.
    private Code ForComparison(ExpressionIr operand, ExpressionIr other)
    {
        if (TypeAlgebra.IsUnsigned64(operand.Type) || operand is IntegerIr) return Emit(operand);
        if (other is IntegerIr { Value: var large } && large > long.MaxValue) return new Code($"(ulong){Emit(operand).At(Level.Unary)}", Level.Unary);
        var isLiteralOutside = other is IntegerIr { Value: var value } && !CSharpType.Holds(operand.Type, value);
        var isBitsBesideSigned = operand.Type is BitsType && other is not IntegerIr && !TypeAlgebra.IsUnsigned64(other.Type);
        return isLiteralOutside || isBitsBesideSigned ? Narrowed(operand) : Emit(operand);
    }

    private Code EmitTernary(TernaryIr ternary)
    {
        string Branch(ExpressionIr branch) => ternary.Type switch
        {
            IntegerType { IsSigned: false } => Operand(branch, isUnsigned: true).At(Level.Or),
            IntegerType => Wide(branch).At(Level.Or),
            FloatType => AsDouble(branch).At(Level.Or),
            StructType { Interface: null } => AsStruct(Emit(branch)).Text,
            ArrayType when branch.Type != ternary.Type => ConvertedTo(branch, ternary.Type),
            _ => Emit(branch).At(Level.Or),
        };
        return new Code($"{Emit(ternary.Condition).At(Level.Or)} ? {Branch(ternary.WhenTrue)} : {Branch(ternary.WhenFalse)}", Level.Conditional);
    }

    /// <summary>A whole number in 64 bits, signed unless it is an unsigned 64-bit number.</summary>
    private Code Wide(ExpressionIr expression) =>
        expression is IntegerIr { Value: var value }
            ? value > long.MaxValue || value == long.MinValue ? Emit(expression) : new Code(Literal.Of(value).TrimEnd('L') + "L", value.Sign < 0 ? Level.Unary : Level.Primary)
            : TypeAlgebra.IsUnsigned64(expression.Type) ? Emit(expression) : Narrowed(expression);

    /// <summary>A whole number that fits a <c>long</c>, as one.</summary>
    private Code Narrowed(ExpressionIr expression) =>
        expression.Type is IntegerType { Width: 8, IsSigned: true }
            ? Emit(expression)
            : new Code($"(long){Emit(expression).At(Level.Unary)}", Level.Unary);

    private Code Operand(ExpressionIr expression, bool isUnsigned)
    {
        if (expression is IntegerIr { Value.Sign: >= 0 }) return Emit(expression);
        if (!isUnsigned) return expression is IntegerIr ? Emit(expression) : Narrowed(expression);
        return TypeAlgebra.IsUnsigned64(expression.Type)
            ? Emit(expression)
            : Cast(expression, "ulong", DataType.CalculatedUnsigned);
    }

    private Code AsDouble(ExpressionIr expression) =>
        expression.Type is FloatType { Width: 8 } ? Emit(expression) : new Code($"(double){Emit(expression).At(Level.Unary)}", Level.Unary);

    // C#'s own operators do where neither side can be negative and the divisor can't be zero.
    private static bool NeedsNoFloor(BinaryIr binary) =>
        binary.Right is IntegerIr { Value.Sign: > 0 } && binary.Left.Type is IntegerType { IsSigned: false } or BitsType;

    // A mask is read more easily in hexadecimal; 0x80000000 and above would be a uint.
    private static Code Mask(ExpressionIr operand, Code code) =>
        operand is IntegerIr { Value: var value } && value > 9 && value <= int.MaxValue
            ? Code.Primary("0x" + ((int)value).ToString("X", System.Globalization.CultureInfo.InvariantCulture))
            : code;

    private static bool IsShiftCount(ExpressionIr count) => count is IntegerIr { Value: var value } && value >= 0 && value < 64;

    private static bool MixesSigns(ExpressionIr left, ExpressionIr right)
    {
        if (TypeAlgebra.IsUnsigned64(left.Type) == TypeAlgebra.IsUnsigned64(right.Type)) return false;
        var signed = TypeAlgebra.IsUnsigned64(left.Type) ? right : left;
        // byte, ushort and uint widen to ulong by themselves, and so does a literal that is not negative.
        return signed is not IntegerIr { Value.Sign: >= 0 } && signed.Type is not (IntegerType { IsSigned: false } or BitsType);
    }

    /// <summary>A cast; where the number may not fit, its lowest bits.</summary>
    public Code Cast(ExpressionIr expression, string name, DataType type)
    {
        var wraps = Overflow.OfCast(expression, type);
        var code = Emit(expression);
        return new Code($"({name}){(wraps ? code.Inside : code).At(Level.Unary)}", Level.Unary, wraps);
    }

    private static Code Arithmetic(BinaryIr binary, Code left, string op, Code right, Level level) =>
        Overflow.Of(binary) ? Infix(left.Inside, op, right.Inside, level) with { Wraps = true } : Infix(left, op, right, level);

    private static Code Infix(Code left, string op, Code right, Level level) =>
        new($"{left.At(level)} {op} {right.At(level + 1)}", level);
}
