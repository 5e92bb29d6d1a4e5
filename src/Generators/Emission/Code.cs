namespace Tephra.Generators.Emission;

/// <summary>A piece of C# and how tightly it holds together.</summary>
/// <param name="Bare">The text, without what makes it wrap around.</param>
/// <param name="BareLevel">How tightly that holds together.</param>
/// <param name="Wraps">Whether it may overflow, which wraps around even in a project that checks for it.</param>
internal readonly record struct Code(string Bare, Level BareLevel, bool Wraps = false)
{
    /// <summary>The text.</summary>
    public string Text => Wraps ? $"unchecked({Bare})" : Bare;

    /// <summary>How tightly the text holds together.</summary>
    public Level Level => Wraps ? Level.Primary : BareLevel;

    /// <summary>The same inside of something that wraps around as a whole.</summary>
    public Code Inside => new(Bare, BareLevel);

    /// <summary>The text, in parentheses where something binds tighter around it.</summary>
    public string At(Level around) => Level < around ? $"({Text})" : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A piece nothing can pull apart.</summary>
    public static Code Primary(string text) => new(text, Level.Primary);
}

/// <summary>The precedence of C#, loosest first.</summary>
internal enum Level
{
    /// <summary><c>a ? b : c</c></summary>
    Conditional,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>^</c></summary>
    BitXor,

    /// <summary><c>&amp;</c></summary>
    BitAnd,

    /// <summary><c>==</c></summary>
    Equality,

    /// <summary><c>&lt;</c></summary>
    Relational,

    /// <summary><c>&lt;&lt;</c></summary>
    Shift,

    /// <summary><c>+</c></summary>
    Additive,

    /// <summary><c>*</c></summary>
    Multiplicative,

    /// <summary><c>-x</c>, casts</summary>
    Unary,

    /// <summary>Names, calls, literals</summary>
    Primary,
}
