namespace Tephra.Schema.Expressions;

/// <summary>One token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first character in the text.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Value">A word, a string without its escapes, a <see cref="System.Numerics.BigInteger"/> or a <see cref="double"/>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null)
{
    /// <summary>The word or the string.</summary>
    public string Text => (string)Value!;

    /// <summary>Whether it is the given word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
