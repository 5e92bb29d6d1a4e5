namespace Tephra;

/// <summary>
/// What operators and methods of the schema language mean where C#'s differ. Integers are 64 bits wide and wrap around;
/// what has no value is a <see cref="KaitaiException"/>, never a crash.
/// </summary>
public static partial class KaitaiExpressions
{
    /// <summary><c>/</c>: the quotient rounded towards negative infinity; wraps for the one that does not fit.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="b"/> is 0.</exception>
    public static long FloorDiv(long a, long b)
    {
        if (b == 0) ThrowDivisionByZero();

        // The hardware traps where the quotient does not fit (long.MinValue / -1); negation wraps.
        if (b == -1) return unchecked(-a);
        var quotient = a / b;
        return (a % b != 0) && ((a < 0) != (b < 0)) ? quotient - 1 : quotient;
    }

    /// <summary><c>/</c> of unsigned numbers.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="b"/> is 0.</exception>
    public static ulong FloorDiv(ulong a, ulong b)
    {
        if (b == 0) ThrowDivisionByZero();
        return a / b;
    }

    /// <summary><c>%</c>: the remainder that belongs to <see cref="FloorDiv(long, long)"/>; its sign is the divisor's.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="b"/> is 0.</exception>
    public static long FloorMod(long a, long b)
    {
        if (b == 0) ThrowDivisionByZero();
        if (b == -1) return 0;
        var remainder = a % b;
        return remainder != 0 && ((remainder < 0) != (b < 0)) ? remainder + b : remainder;
    }

    /// <summary><c>%</c> of unsigned numbers.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="b"/> is 0.</exception>
    public static ulong FloorMod(ulong a, ulong b)
    {
        if (b == 0) ThrowDivisionByZero();
        return a % b;
    }

    /// <summary><c>%</c> of floating-point numbers; its sign is the divisor's. NaN for a divisor of 0.</summary>
    public static double FloorMod(double a, double b)
    {
        var remainder = a % b;
        return remainder != 0 && ((remainder < 0) != (b < 0)) ? remainder + b : remainder;
    }

    /// <summary><c>&lt;&lt;</c>; 64 bits or more shift everything out.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    public static long ShiftLeft(long value, long count) => (long)ShiftLeft((ulong)value, count);

    /// <inheritdoc cref="ShiftLeft(long, long)"/>
    public static ulong ShiftLeft(ulong value, long count)
    {
        if (count < 0) ThrowNegativeShift(count);
        return count < 64 ? value << (int)count : 0;
    }

    /// <summary><c>&gt;&gt;</c>, keeping the sign; 64 bits or more leave 0, or -1 of a negative number.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    public static long ShiftRight(long value, long count)
    {
        if (count < 0) ThrowNegativeShift(count);
        return value >> (int)Math.Min(count, 63);
    }

    /// <summary><c>&gt;&gt;</c> of an unsigned number; 64 bits or more leave 0.</summary>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    public static ulong ShiftRight(ulong value, long count)
    {
        if (count < 0) ThrowNegativeShift(count);
        return count < 64 ? value >> (int)count : 0;
    }

    private static void ThrowDivisionByZero() => Throw.KaitaiExpressionException_NoValue("division by zero");

    private static void ThrowNegativeShift(long count) =>
        Throw.KaitaiExpressionException_NoValue(FormattableString.Invariant($"shift by a negative count: {count}"));
}
