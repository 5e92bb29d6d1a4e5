namespace Tephra.Schema.Expressions;

/// <summary>How operators are written and how strongly they bind.</summary>
public static class OperatorTable
{
    /// <summary>How an operator is written.</summary>
    public static string Spell(UnaryOperator value) => value switch
    {
        UnaryOperator.Negate => "-",
        UnaryOperator.Invert => "~",
        UnaryOperator.Not => "not",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>How an operator is written.</summary>
    public static string Spell(BinaryOperator value) => value switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.BitAnd => "&",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>How strongly an operator binds.</summary>
    public static Precedence PrecedenceOf(UnaryOperator value) =>
        value == UnaryOperator.Not ? Precedence.Not : Precedence.Unary;

    /// <summary>How strongly an operator binds.</summary>
    public static Precedence PrecedenceOf(BinaryOperator value) => value switch
    {
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Precedence.Product,
        BinaryOperator.Add or BinaryOperator.Subtract => Precedence.Sum,
        BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => Precedence.Shift,
        BinaryOperator.BitAnd => Precedence.BitAnd,
        BinaryOperator.BitXor => Precedence.BitXor,
        BinaryOperator.BitOr => Precedence.BitOr,
        BinaryOperator.And => Precedence.And,
        BinaryOperator.Or => Precedence.Or,
        _ => Precedence.Comparison,
    };

    /// <summary>How strongly the outermost part of an expression binds.</summary>
    public static Precedence PrecedenceOf(ExpressionSyntax expression) => expression switch
    {
        TernarySyntax => Precedence.Ternary,
        BinarySyntax binary => PrecedenceOf(binary.Operator),
        UnarySyntax unary => PrecedenceOf(unary.Operator),

        // The parser makes no negative literals, but folding does.
        IntegerSyntax { Value.Sign: < 0 } or FloatSyntax { Value: < 0 } => Precedence.Unary,
        _ => Precedence.Postfix,
    };
}
