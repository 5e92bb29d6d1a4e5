namespace Tephra.Schema.Ir;

/// <summary>What is done to bytes before anyone sees them.</summary>
/// <param name="Kind">The algorithm.</param>
/// <param name="Argument">Its key or amount; none for zlib.</param>
public sealed record ProcessIr(ProcessKind Kind, ExpressionIr? Argument);

/// <summary>The algorithms the language names.</summary>
public enum ProcessKind
{
    /// <summary>RFC 1950.</summary>
    Zlib,

    /// <summary>Exclusive or with a byte or a repeating key.</summary>
    Xor,

    /// <summary>Each byte rotated left.</summary>
    RotateLeft,

    /// <summary>Each byte rotated right.</summary>
    RotateRight,
}
