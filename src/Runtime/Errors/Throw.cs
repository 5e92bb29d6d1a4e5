using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// Every throw of the hot paths and of generated code. Kept apart and never inlined, so that the code which does not
/// throw stays small. Methods are named <c>Exception_Reason</c>; positions count from the start of the stream they come with.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Throw
{
    /// <summary>More bytes were asked for than the stream holds.</summary>
    /// <param name="stream">The stream that was read.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/>.</param>
    /// <param name="requested">Bytes asked for.</param>
    /// <param name="reason">What they were needed for, where that is more than reading them.</param>
    /// <exception cref="KaitaiEndOfStreamException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiEndOfStreamException_BytesMissing(KaitaiStream stream, long position, long requested, string? reason = null) =>
        throw new KaitaiEndOfStreamException(requested, Math.Max(0, stream.Size - position), stream.Start + position, reason)
        {
            SourceName = stream.Source.Name,
            IsInDerivedBytes = stream.Source.IsDerived,
        };

    /// <summary>A source was asked for bytes past its end.</summary>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    internal static void KaitaiEndOfStreamException_SourceEnded(ByteSource source, long offset, long requested) =>
        throw new KaitaiEndOfStreamException(requested, Math.Max(0, source.Length - offset), offset)
        {
            SourceName = source.Name,
            IsInDerivedBytes = source.IsDerived,
        };

    /// <summary>A limit of <see cref="KaitaiLimits"/> is exceeded.</summary>
    /// <param name="stream">The stream that was read.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/>.</param>
    /// <param name="limit">The limit's name.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="allowed">What the limit allows.</param>
    /// <exception cref="KaitaiLimitExceededException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiLimitExceededException_Limit(KaitaiStream stream, long position, string limit, long asked, long allowed) =>
        throw new KaitaiLimitExceededException(limit, asked, allowed, stream.Start + position)
        {
            SourceName = stream.Source.Name,
            IsInDerivedBytes = stream.Source.IsDerived,
        };

    /// <summary>A size or a count is negative.</summary>
    /// <param name="stream">The stream that was read.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/>.</param>
    /// <param name="what">What is negative, such as "size".</param>
    /// <param name="value">The negative value.</param>
    /// <exception cref="KaitaiExpressionException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiExpressionException_Negative(KaitaiStream stream, long position, string what, long value) =>
        throw new KaitaiExpressionException(FormattableString.Invariant($"negative {what}: {value}"), stream.Start + position)
        {
            SourceName = stream.Source.Name,
            IsInDerivedBytes = stream.Source.IsDerived,
        };

    /// <summary>An expression has no value.</summary>
    /// <param name="detail">What was asked and what was there.</param>
    /// <exception cref="KaitaiExpressionException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiExpressionException_NoValue(string detail) => throw new KaitaiExpressionException(detail);

    /// <summary>An index points outside its list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="count">How many items there are.</param>
    /// <exception cref="KaitaiExpressionException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiExpressionException_IndexOutOfRange(long index, long count) =>
        throw new KaitaiExpressionException(FormattableString.Invariant($"index {index} asked for, there are {count} items"));

    /// <summary>A value could not be converted.</summary>
    /// <param name="detail">What could not be converted, and to what.</param>
    /// <param name="innerException">What led to this error.</param>
    /// <exception cref="KaitaiConversionException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiConversionException_NotConvertible(string detail, Exception? innerException = null) =>
        throw new KaitaiConversionException(detail, innerException);

    /// <summary>A byte order depends on a value for which the schema names no case.</summary>
    /// <param name="stream">The stream that was read.</param>
    /// <param name="position">Bytes from the start of <paramref name="stream"/>.</param>
    /// <param name="value">The value that should have decided.</param>
    /// <param name="definition">Where the schema says so.</param>
    /// <exception cref="KaitaiUndecidedEndiannessException">Always.</exception>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void KaitaiUndecidedEndiannessException_NoCase(KaitaiStream stream, long position, object? value, string definition) =>
        throw new KaitaiUndecidedEndiannessException(value, definition, stream.Start + position)
        {
            SourceName = stream.Source.Name,
            IsInDerivedBytes = stream.Source.IsDerived,
        };

    /// <summary>The file behind a source has become shorter.</summary>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    internal static void KaitaiSourceChangedException_Shrunk(ByteSource source, long lengthNow) =>
        throw new KaitaiSourceChangedException(source.Name, source.Length, lengthNow);

    /// <summary>A source, reader or list is used after its end.</summary>
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ObjectDisposedException_Closed(string name) => throw new ObjectDisposedException(name);
}
