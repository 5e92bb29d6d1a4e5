namespace Tephra;

/// <summary>A value is above the largest the schema accepts.</summary>
public sealed class KaitaiValidationGreaterThanException : KaitaiValidationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="expected">What it was compared with.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/header/seq/0</c>.</param>
    /// <param name="offset">Bytes from the start of the source to the start of the value.</param>
    public KaitaiValidationGreaterThanException(object? value, object? expected, string definition, long? offset = null)
        : base(value, expected, definition, offset)
    {
    }

    /// <inheritdoc/>
    public override string Detail => $"{Definition} asks for at most {ValueText.Of(Expected)}, there was {ValueText.Of(Value)}";
}
