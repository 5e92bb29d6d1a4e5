namespace Tephra.Schema.Expressions;

/// <summary>What a token is. Words are not told apart: whether <c>not</c> or <c>as</c> is a name depends on its place.</summary>
internal enum TokenKind
{
    End,
    Word,
    Integer,
    Float,
    String,
    FormatStart,
    FormatText,
    FormatEnd,
    BraceOpen,
    BraceClose,
    ParenthesisOpen,
    ParenthesisClose,
    BracketOpen,
    BracketClose,
    Comma,
    Dot,
    Question,
    Colon,
    DoubleColon,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Tilde,
    Ampersand,
    Bar,
    Caret,
    ShiftLeft,
    Less,
    LessOrEqual,
    EqualEqual,
    NotEqual,

    // '>>' and '>=' are left to the parser as pairs of tokens that touch, because 'sizeof<a>>2' closes a type first.
    Greater,
    EqualAfterGreater,
}
