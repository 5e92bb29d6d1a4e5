namespace Tephra;

/// <summary>A value was read, and the schema does not accept it. The subclasses say which test it failed.</summary>
public abstract class KaitaiValidationException : KaitaiException
{
    /// <summary>Creates the error.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="expected">What it was compared with: a value, a list of values, or null where that says nothing.</param>
    /// <param name="definition">Where the schema says so, such as <c>/types/header/seq/0</c>.</param>
    /// <param name="offset">Bytes from the start of the source to the start of the value.</param>
    private protected KaitaiValidationException(object? value, object? expected, string definition, long? offset)
        : base(offset)
    {
        Value = value;
        Expected = expected;
        Definition = definition;
    }

    /// <summary>The value that was read; <c>byte[]</c> for bytes.</summary>
    public object? Value { get; }

    /// <summary>What it was compared with: a value, a list of values, or null where that says nothing.</summary>
    public object? Expected { get; }

    /// <summary>Where the schema says so, such as <c>/types/header/seq/0</c>.</summary>
    public string Definition { get; }
}
