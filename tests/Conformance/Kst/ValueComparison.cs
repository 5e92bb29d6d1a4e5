using System.Collections;
using System.Globalization;
using System.Numerics;

namespace Tephra.Conformance.Kst;

/// <summary>Compares values by what they mean: a number of any width, bytes by their content, lists item by item.</summary>
internal static class ValueComparison
{
    /// <summary>How the two differ; null if they don't.</summary>
    public static string? Difference(object? actual, object? expected) =>
        AreEqual(actual, expected) ? null : $"{ValueText.Of(expected)} expected, it is {ValueText.Of(actual)}";

    private static bool AreEqual(object? actual, object? expected)
    {
        if (actual is null || expected is null) return actual is null && expected is null;
        if (Items(actual) is { } left && Items(expected) is { } right)
        {
            return left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));
        }

        if (actual is Enum member) return member.GetType() == expected.GetType() ? member.Equals(expected) : IsNameless(member) && AreEqual(Number(member), expected);
        if (Integer(actual) is { } a && Integer(expected) is { } b) return a == b;
        if (Float(actual) is { } x && Float(expected) is { } y) return x.Equals(actual is float ? (float)y : y) || x == y;
        return actual.Equals(expected);
    }

    // A value that the enum has no name for can only be written as a number.
    private static bool IsNameless(Enum member) => !Enum.IsDefined(member.GetType(), member);

    private static object Number(Enum member) =>
        Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture);

    // Bytes and lists of numbers are written alike in the language.
    private static List<object?>? Items(object value) => value switch
    {
        ReadOnlyMemory<byte> bytes => [.. bytes.ToArray().Cast<object?>()],
        string => null,
        IEnumerable items => [.. items.Cast<object?>()],
        _ => null,
    };

    private static BigInteger? Integer(object value) => value switch
    {
        byte or sbyte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number,
        _ => null,
    };

    private static double? Float(object value) => value switch
    {
        float number => number,
        double number => number,
        _ => (double?)Integer(value),
    };
}
