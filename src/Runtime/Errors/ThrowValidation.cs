using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// The throws of <c>valid:</c> and <c>contents:</c>, for generated code. Positions count from the start of the stream and
/// point at the start of the value; the stream is null for values that were computed, not read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThrowValidation
{
    /// <summary>A value is not the one asked for.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What the value was compared with.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationNotEqualException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_NotEqual(KaitaiStream? stream, long position, object? value, object? expected, string definition) =>
        throw new KaitaiValidationNotEqualException(Plain(value), Plain(expected), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    /// <summary>A value is below the smallest accepted.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What the value was compared with.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationLessThanException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_LessThan(KaitaiStream? stream, long position, object? value, object? expected, string definition) =>
        throw new KaitaiValidationLessThanException(Plain(value), Plain(expected), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    /// <summary>A value is above the largest accepted.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What the value was compared with.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationGreaterThanException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_GreaterThan(KaitaiStream? stream, long position, object? value, object? expected, string definition) =>
        throw new KaitaiValidationGreaterThanException(Plain(value), Plain(expected), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    /// <summary>A value is none of those accepted.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What the value was compared with.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationNotAnyOfException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_NotAnyOf(KaitaiStream? stream, long position, object? value, object? expected, string definition) =>
        throw new KaitaiValidationNotAnyOfException(Plain(value), Plain(expected), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    /// <summary>A value has no name in its enum.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationNotInEnumException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_NotInEnum(KaitaiStream? stream, long position, object? value, string definition) =>
        throw new KaitaiValidationNotInEnumException(Plain(value), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    /// <summary>A value fails the expression it is tested with.</summary>
    /// <param name="stream">The stream the value was read from.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/> to the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiValidationExprException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiValidationException_Expr(KaitaiStream? stream, long position, object? value, string definition) =>
        throw new KaitaiValidationExprException(Plain(value), definition, stream?.Start + position)
        {
            SourceName = stream?.Source.Name,
            IsInDerivedBytes = stream?.Source.IsDerived ?? false,
        };

    // The bytes are copied, because the exception may outlive the source they are a view of.
    private static object? Plain(object? value) => value is ReadOnlyMemory<byte> bytes ? bytes.ToArray() : value;
}
