namespace Tephra;

/// <summary>A byte order depends on a value for which the schema names no case.</summary>
public sealed class KaitaiUndecidedEndiannessException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that should have decided.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/x/meta/endian</c>.</param>
    /// <param name="offset">Bytes from the start of the source.</param>
    public KaitaiUndecidedEndiannessException(object? value, string definition, long? offset = null)
        : base(offset)
    {
        Value = value;
        Definition = definition;
    }

    /// <summary>The value that should have decided.</summary>
    public object? Value { get; }

    /// <summary>Where the schema says so, such as <c>/types/x/meta/endian</c>.</summary>
    public string Definition { get; }

    /// <inheritdoc/>
    public override string Detail => $"{Definition} names no byte order for {ValueText.Of(Value)}";
}
