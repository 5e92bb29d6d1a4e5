namespace Tephra.Schema.Expressions;

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>-x</c></summary>
    Negate,

    /// <summary><c>~x</c></summary>
    Invert,

    /// <summary><c>not x</c></summary>
    Not,
}

/// <summary>Operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>a + b</c>, for numbers and strings</summary>
    Add,

    /// <summary><c>a - b</c></summary>
    Subtract,

    /// <summary><c>a * b</c></summary>
    Multiply,

    /// <summary><c>a / b</c>, which floors on integers</summary>
    Divide,

    /// <summary><c>a % b</c>, whose sign is the divisor's</summary>
    Modulo,

    /// <summary><c>a &lt;&lt; b</c></summary>
    ShiftLeft,

    /// <summary><c>a &gt;&gt; b</c></summary>
    ShiftRight,

    /// <summary><c>a &amp; b</c></summary>
    BitAnd,

    /// <summary><c>a | b</c></summary>
    BitOr,

    /// <summary><c>a ^ b</c></summary>
    BitXor,

    /// <summary><c>a and b</c></summary>
    And,

    /// <summary><c>a or b</c></summary>
    Or,

    /// <summary><c>a == b</c></summary>
    Equal,

    /// <summary><c>a != b</c></summary>
    NotEqual,

    /// <summary><c>a &lt; b</c></summary>
    Less,

    /// <summary><c>a &lt;= b</c></summary>
    LessOrEqual,

    /// <summary><c>a &gt; b</c></summary>
    Greater,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterOrEqual,
}
