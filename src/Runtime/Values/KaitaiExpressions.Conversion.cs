using System.Globalization;
using System.Text;

namespace Tephra;

/// <content>From one kind of value to another.</content>
public static partial class KaitaiExpressions
{
    /// <summary>An unsigned number as a signed one.</summary>
    /// <exception cref="KaitaiConversionException">It is too large.</exception>
    public static long ToInt64(ulong value)
    {
        if (value > long.MaxValue)
            Throw.KaitaiConversionException_NotConvertible(FormattableString.Invariant($"{value} does not fit a signed 64-bit integer"));
        return (long)value;
    }

    /// <summary><c>value.as&lt;type&gt;</c>: the same object, as what the schema says it is.</summary>
    /// <typeparam name="T">The type it is taken for.</typeparam>
    /// <exception cref="KaitaiExpressionException">It is something else.</exception>
    public static T As<T>(object? value)
    {
        if (value is T typed) return typed;
        Throw.KaitaiExpressionException_NoValue($"a value of type {value?.GetType().Name ?? "nothing"} is not of type {typeof(T).Name}");
        return default;
    }

    /// <summary><c>float.to_i</c>: cuts the fraction off.</summary>
    /// <exception cref="KaitaiConversionException">It is not a number, or too large for 64 bits.</exception>
    public static long FloatToInt(double value)
    {
        // 2^63 itself is exact as a double; everything below it, down to -2^63, fits.
        if (!(value >= long.MinValue && value < -(double)long.MinValue))
            Throw.KaitaiConversionException_NotConvertible(FormattableString.Invariant($"{value} is not a 64-bit integer"));
        return (long)value;
    }

    /// <summary><c>bool.to_i</c>: 1 or 0.</summary>
    public static long BoolToInt(bool value) => value ? 1 : 0;

    /// <summary><c>int.to_s</c>: decimal, whatever the culture.</summary>
    public static string IntToStr(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="IntToStr(long)"/>
    public static string IntToStr(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>str.to_i</c>: digits of a radix after an optional sign; nothing else, no blanks.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="radix">2..36.</param>
    /// <exception cref="KaitaiConversionException">The text is no such number, or does not fit 64 signed bits.</exception>
    /// <exception cref="KaitaiExpressionException"><paramref name="radix"/> is not in 2..36.</exception>
    public static long StrToInt(string text, long radix = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (radix is < 2 or > 36) Throw.KaitaiExpressionException_NoValue(FormattableString.Invariant($"radix {radix} is not in 2..36"));
        var isNegative = text.StartsWith('-');
        var start = isNegative || text.StartsWith('+') ? 1 : 0;
        var value = Int128.Zero;
        for (var i = start; i < text.Length; i++)
        {
            var digit = DigitValue(text[i]);
            if (digit >= radix) ThrowNoInteger(text, radix);
            value = value * radix + digit;
            if (value > (Int128)long.MaxValue + 1) ThrowNoInteger(text, radix);
        }

        if (isNegative) value = -value;
        if (text.Length == start || value > long.MaxValue) ThrowNoInteger(text, radix);
        return (long)value;
    }

    /// <summary><c>bytes.to_s</c>; bytes that mean nothing in the encoding become U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">A name that <see cref="KaitaiEncodings.Get"/> knows.</param>
    /// <exception cref="KaitaiConversionException">The encoding is not known.</exception>
    public static string DecodeString(ReadOnlyMemory<byte> bytes, string encoding) => DecodeString(bytes, KaitaiEncodings.Get(encoding));

    /// <inheritdoc cref="DecodeString(ReadOnlyMemory{byte}, string)"/>
    public static string DecodeString(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return bytes.IsEmpty ? "" : encoding.GetString(bytes.Span);
    }

    /// <inheritdoc cref="DecodeString(ReadOnlyMemory{byte}, string)"/>
    public static string DecodeString(ReadOnlySpan<byte> bytes, string encoding) => KaitaiEncodings.Get(encoding).GetString(bytes);

    /// <summary><c>str.to_b</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">A name that <see cref="KaitaiEncodings.Get"/> knows.</param>
    /// <exception cref="KaitaiConversionException">The encoding is not known, or has no bytes for a character.</exception>
    public static ReadOnlyMemory<byte> Encode(string text, string encoding) => KaitaiEncodings.Encode(text, encoding);

    /// <summary>A list of integers <c>.as&lt;bytes&gt;</c>.</summary>
    /// <exception cref="KaitaiConversionException">One is not in 0..255.</exception>
    public static ReadOnlyMemory<byte> ToBytes(params ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (values[i] is < 0 or > 255) Throw.KaitaiConversionException_NotConvertible(FormattableString.Invariant($"{values[i]} is not a byte"));
            bytes[i] = (byte)values[i];
        }

        return bytes;
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static void ThrowNoInteger(string text, long radix) => Throw.KaitaiConversionException_NotConvertible(
        FormattableString.Invariant($"{ValueText.Of(text)} is not a 64-bit integer in radix {radix}"));
}
