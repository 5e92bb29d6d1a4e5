namespace Tephra;

/// <summary>A value has no name in its enum, and the schema asks for one.</summary>
public sealed class KaitaiValidationNotInEnumException : KaitaiValidationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/header/seq/0</c>.</param>
    /// <param name="offset">Bytes from the start of the source to the start of the value.</param>
    public KaitaiValidationNotInEnumException(object? value, string definition, long? offset = null)
        : base(value, expected: null, definition, offset)
    {
    }

    /// <inheritdoc/>
    public override string Detail => $"{Definition} asks for a named value of its enum, there was {ValueText.Of(Value)}";
}
