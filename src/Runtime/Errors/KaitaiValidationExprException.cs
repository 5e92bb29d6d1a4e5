namespace Tephra;

/// <summary>A value fails the expression the schema tests it with.</summary>
public sealed class KaitaiValidationExprException : KaitaiValidationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/header/seq/0</c>.</param>
    /// <param name="offset">Bytes from the start of the source to the start of the value.</param>
    public KaitaiValidationExprException(object? value, string definition, long? offset = null)
        : base(value, expected: null, definition, offset)
    {
    }

    /// <inheritdoc/>
    public override string Detail => $"{Definition} does not accept {ValueText.Of(Value)}";
}
