namespace Tephra;

/// <summary>
/// An expression has no value for these bytes: an index out of range, a division by zero, an absent value, a negative size.
/// </summary>
public sealed class KaitaiExpressionException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="detail">What was asked and what was there.</param>
    /// <param name="offset">Bytes from the start of the source, where a source is concerned.</param>
    public KaitaiExpressionException(string detail, long? offset = null)
        : base(offset) => Detail = detail;

    /// <inheritdoc/>
    public override string Detail { get; }
}
