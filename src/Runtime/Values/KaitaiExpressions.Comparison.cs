namespace Tephra;

/// <content>Comparisons that C# lacks or answers differently.</content>
public static partial class KaitaiExpressions
{
    /// <summary>Compares numbers of different signedness by value: below 0, 0 or above 0.</summary>
    public static int Compare(ulong a, long b) => b < 0 ? 1 : a.CompareTo((ulong)b);

    /// <inheritdoc cref="Compare(ulong, long)"/>
    public static int Compare(long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b);

    /// <summary>True if numbers of different signedness have the same value.</summary>
    public static bool IsEqual(ulong a, long b) => b >= 0 && a == (ulong)b;

    /// <inheritdoc cref="IsEqual(ulong, long)"/>
    public static bool IsEqual(long a, ulong b) => a >= 0 && (ulong)a == b;

    /// <summary>Compares bytes as unsigned numbers, the first difference decides: below 0, 0 or above 0.</summary>
    public static int CompareBytes(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => a.SequenceCompareTo(b);

    /// <inheritdoc cref="CompareBytes(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static int CompareBytes(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => CompareBytes(a.Span, b.Span);

    /// <summary>True if both have the same bytes.</summary>
    public static bool BytesEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => a.SequenceEqual(b);

    /// <inheritdoc cref="BytesEqual(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static bool BytesEqual(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Length == b.Length && BytesEqual(a.Span, b.Span);

    /// <summary>Compares strings by their UTF-16 code units, whatever the culture: below 0, 0 or above 0.</summary>
    public static int CompareStrings(string a, string b) => string.CompareOrdinal(a, b);
}
