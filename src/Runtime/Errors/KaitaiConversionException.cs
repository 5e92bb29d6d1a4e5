namespace Tephra;

/// <summary>A value could not be converted: text that is no number, an unknown encoding, corrupt compressed bytes.</summary>
public sealed class KaitaiConversionException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="detail">What could not be converted, and to what.</param>
    /// <param name="innerException">What led to this error.</param>
    /// <param name="offset">Bytes from the start of the source.</param>
    public KaitaiConversionException(string detail, Exception? innerException = null, long? offset = null)
        : base(offset, innerException) => Detail = detail;

    /// <inheritdoc/>
    public override string Detail { get; }
}
