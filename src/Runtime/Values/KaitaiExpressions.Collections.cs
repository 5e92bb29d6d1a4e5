namespace Tephra;

/// <content>Lists and bytes.</content>
public static partial class KaitaiExpressions
{
    /// <summary><c>list[index]</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There is no such item.</exception>
    public static T At<T>(KaitaiList<T> list, long index)
    {
        ArgumentNullException.ThrowIfNull(list);
        if ((ulong)index >= (ulong)list.Count) Throw.KaitaiExpressionException_IndexOutOfRange(index, list.Count);
        return list[(int)index];
    }

    /// <summary><c>bytes[index]</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There is no such byte.</exception>
    public static byte At(ReadOnlyMemory<byte> bytes, long index)
    {
        if ((ulong)index >= (ulong)bytes.Length) Throw.KaitaiExpressionException_IndexOutOfRange(index, bytes.Length);
        return bytes.Span[(int)index];
    }

    /// <summary>The items of a list as another type, where an argument or a cast wants them so.</summary>
    /// <param name="list">The list; stays as it is.</param>
    /// <param name="convert">Makes one item the other type.</param>
    public static KaitaiList<TTarget> ToList<TSource, TTarget>(KaitaiList<TSource> list, Func<TSource, TTarget> convert)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(convert);
        var converted = new KaitaiList<TTarget>(list.Count);
        foreach (var item in list) converted.Add(convert(item));
        return converted;
    }

    /// <summary><c>list.first</c>.</summary>
    /// <exception cref="KaitaiExpressionException">The list is empty.</exception>
    public static T First<T>(KaitaiList<T> list) => At(list, 0);

    /// <summary><c>bytes.first</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There are no bytes.</exception>
    public static byte First(ReadOnlyMemory<byte> bytes) => At(bytes, 0);

    /// <summary><c>list.last</c>.</summary>
    /// <exception cref="KaitaiExpressionException">The list is empty.</exception>
    public static T Last<T>(KaitaiList<T> list) => At(list, (list ?? throw new ArgumentNullException(nameof(list))).Count - 1);

    /// <summary><c>bytes.last</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There are no bytes.</exception>
    public static byte Last(ReadOnlyMemory<byte> bytes) => At(bytes, bytes.Length - 1);

    /// <summary><c>list.min</c>; strings by code units, whatever the culture.</summary>
    /// <exception cref="KaitaiExpressionException">The list is empty.</exception>
    public static T Min<T>(KaitaiList<T> list) => Extreme(list, sign: -1);

    /// <summary><c>bytes.min</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There are no bytes.</exception>
    public static byte Min(ReadOnlyMemory<byte> bytes)
    {
        var least = First(bytes);
        foreach (var b in bytes.Span) least = Math.Min(least, b);
        return least;
    }

    /// <summary><c>list.max</c>; strings by code units, whatever the culture.</summary>
    /// <exception cref="KaitaiExpressionException">The list is empty.</exception>
    public static T Max<T>(KaitaiList<T> list) => Extreme(list, sign: 1);

    /// <summary><c>bytes.max</c>.</summary>
    /// <exception cref="KaitaiExpressionException">There are no bytes.</exception>
    public static byte Max(ReadOnlyMemory<byte> bytes)
    {
        var greatest = First(bytes);
        foreach (var b in bytes.Span) greatest = Math.Max(greatest, b);
        return greatest;
    }

    /// <summary><c>bytes.index_of</c>: where a byte stands first, or -1; a number that is no byte stands nowhere.</summary>
    public static long IndexOf(ReadOnlyMemory<byte> bytes, long value) =>
        value is < 0 or > 255 ? -1 : bytes.Span.IndexOf((byte)value);

    /// <summary>Where a value stands first in a list, or -1.</summary>
    public static long IndexOf<T>(KaitaiList<T> list, T value)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.IndexOf(value);
    }

    /// <summary>The bytes of one, then those of the other.</summary>
    public static ReadOnlyMemory<byte> Concat(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b)
    {
        var bytes = new byte[checked(a.Length + b.Length)];
        a.Span.CopyTo(bytes);
        b.Span.CopyTo(bytes.AsSpan(a.Length));
        return bytes;
    }

    private static T Extreme<T>(KaitaiList<T> list, int sign)
    {
        var extreme = First(list);
        foreach (var item in list.AsSpan()[1..])
        {
            if (CompareItems(item, extreme) * sign > 0) extreme = item;
        }

        return extreme;
    }

    // Only the sign counts; Math.Sign also keeps the product above from overflowing.
    private static int CompareItems<T>(T a, T b) => Math.Sign((a, b) switch
    {
        (string x, string y) => string.CompareOrdinal(x, y),
        (ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => CompareBytes(x, y),
        _ => Comparer<T>.Default.Compare(a, b),
    });
}
