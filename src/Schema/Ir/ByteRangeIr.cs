using Tephra.Schema.Text;

namespace Tephra.Schema.Ir;

/// <summary>Which bytes a value, a text or a stream of its own is made of.</summary>
/// <param name="Size">Their number; <see langword="null"/>: up to the end or the terminator.</param>
/// <param name="ToEnd">Whether they go on to the end of the stream.</param>
/// <param name="PadRight">The byte that is stripped from their end.</param>
/// <param name="Terminator">The bytes that end them.</param>
/// <param name="Include">Whether the terminator belongs to them.</param>
/// <param name="Consume">Whether the stream goes on behind the terminator.</param>
/// <param name="EosError">Whether a missing terminator is an error.</param>
/// <param name="Process">What is done to them before anyone sees them.</param>
/// <param name="Derivation">What a writer sets where the size isn't what the bytes take; <see langword="null"/>: nothing.</param>
public sealed record ByteRangeIr(
    ExpressionIr? Size,
    bool ToEnd,
    int? PadRight,
    EquatableArray<byte> Terminator,
    bool Include,
    bool Consume,
    bool EosError,
    ProcessIr? Process,
    DerivationIr? Derivation = null)
{
    /// <summary>Whether the bytes are taken as they stand, so that a window over the source serves.</summary>
    public bool IsPlain => PadRight is null && Terminator.Count == 0 && Process is null;
}
