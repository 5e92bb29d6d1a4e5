using Tephra.Schema.Text;

namespace Tephra.Schema.Ir;

/// <summary>What is done to bytes before anyone sees them.</summary>
/// <param name="Kind">The algorithm.</param>
/// <param name="Arguments">Its key or amount; whatever a custom one takes.</param>
/// <param name="CustomName">The name of a custom one, part by part.</param>
public sealed record ProcessIr(ProcessKind Kind, EquatableArray<ExpressionIr> Arguments, EquatableArray<string> CustomName);

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

    /// <summary>A class of the host.</summary>
    Custom,
}
