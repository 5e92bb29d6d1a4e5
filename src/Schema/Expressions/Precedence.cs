namespace Tephra.Schema.Expressions;

/// <summary>How strongly operators bind, weakest first.</summary>
public enum Precedence
{
    /// <summary><c>c ? a : b</c></summary>
    Ternary,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>== != &lt; &lt;= &gt; &gt;=</c>, which don't chain</summary>
    Comparison,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>^</c></summary>
    BitXor,

    /// <summary><c>&amp;</c></summary>
    BitAnd,

    /// <summary><c>&lt;&lt; &gt;&gt;</c></summary>
    Shift,

    /// <summary><c>+ -</c></summary>
    Sum,

    /// <summary><c>* / %</c></summary>
    Product,

    /// <summary>Unary <c>+ - ~</c></summary>
    Unary,

    /// <summary>Calls, indices, casts and members.</summary>
    Postfix,
}
