namespace Tephra;

/// <summary>The bytes of objects that are nothing but numbers; none of them is missing.</summary>
/// <param name="items">The objects.</param>
internal sealed class NumbersRun<T>(KaitaiList<T> items) : OutputRun
    where T : KaitaiStruct, IKaitaiNumbers<T>
{
    /// <inheritdoc/>
    public override long Length => (long)items.Count * T.M_Size;

    /// <inheritdoc/>
    public override void CopyTo(long start, Span<byte> destination)
    {
        var (first, skipped) = Math.DivRem(start, T.M_Size);
        var index = (int)first;
        if (skipped > 0) destination = destination[CopyPart(index++, (int)skipped, destination)..];
        var whole = destination.Length / T.M_Size;
        T.M_WriteRun(items.AsSpan().Slice(index, whole), destination[..(whole * T.M_Size)]);
        destination = destination[(whole * T.M_Size)..];
        if (destination.Length > 0) CopyPart(index + whole, 0, destination);
    }

    /// <summary>Whether the list can be written so: the class writes runs, and no item is missing.</summary>
    public static bool Serves(KaitaiList<T> items)
    {
        Span<byte> room = stackalloc byte[Math.Min(T.M_Size, 1024)];
        var span = items.AsSpan();
        if (T.M_Size > room.Length || span.Length == 0 || span[0] is null || T.M_WriteRun(span[..1], room) != 1) return false;
        foreach (var item in span)
        {
            if (item is null) return false;
        }

        return true;
    }

    private int CopyPart(int index, int skipped, Span<byte> destination)
    {
        Span<byte> room = stackalloc byte[T.M_Size];
        T.M_WriteRun(items.AsSpan().Slice(index, 1), room);
        var count = Math.Min(room.Length - skipped, destination.Length);
        room.Slice(skipped, count).CopyTo(destination);
        return count;
    }
}
