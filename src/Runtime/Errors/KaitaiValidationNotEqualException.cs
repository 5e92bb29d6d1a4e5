namespace Tephra;

/// <summary>A value is not the one the schema asks for.</summary>
public sealed class KaitaiValidationNotEqualException : KaitaiValidationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="expected">What it was compared with.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/header/seq/0</c>.</param>
    /// <param name="offset">Bytes from the start of the source to the start of the value.</param>
    public KaitaiValidationNotEqualException(object? value, object? expected, string definition, long? offset = null)
        : base(value, expected, definition, offset)
    {
    }

    /// <inheritdoc/>
    public override string Detail => $"{Definition} asks for {ValueText.Of(Expected)}, there was {ValueText.Of(Value)}";
}
