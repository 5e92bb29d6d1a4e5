namespace Tephra;

/// <summary>Where the items of a lazy list come from.</summary>
/// <param name="stream">The stream they stand in.</param>
/// <param name="start">Bytes from the start of the stream to the first.</param>
/// <param name="itemSize">Bytes an item takes.</param>
/// <param name="count">Items.</param>
internal abstract class KaitaiListBacking<T>(KaitaiStream stream, long start, int itemSize, int count)
{
    public KaitaiStream Stream { get; } = stream;

    public long Start { get; } = start;

    public int ItemSize { get; } = itemSize;

    public int Count { get; } = count;

    /// <summary>Reads a run of items into their places; an item that is there already stays.</summary>
    /// <returns>The first of them.</returns>
    public abstract T Read(T[] items, int index, int count);

    /// <summary>The same for the copy of the object that holds the list.</summary>
    public abstract KaitaiListBacking<T> Copy(KaitaiCopier copier);

    /// <summary>Whether another has as many items of the same size, and they are the same bytes.</summary>
    public bool HasSameBytes(KaitaiListBacking<T> other)
    {
        if (Count != other.Count || ItemSize != other.ItemSize) return false;
        Stream.Source.Acquire();
        try
        {
            other.Stream.Source.Acquire();
            try
            {
                return HaveSameBytes(Stream, Start, other.Stream, other.Start, (long)Count * ItemSize);
            }
            finally
            {
                other.Stream.Source.Release();
            }
        }
        finally
        {
            Stream.Source.Release();
        }
    }

    private static bool HaveSameBytes(KaitaiStream one, long oneStart, KaitaiStream other, long otherStart, long size)
    {
        for (long done = 0; done < size;)
        {
            var ours = one.Source.GetWindow(one.Start + oneStart + done, 1);
            var theirs = other.Source.GetWindow(other.Start + otherStart + done, 1);
            var length = (int)Math.Min(Math.Min(ours.Length, theirs.Length), size - done);
            if (!ours[..length].SequenceEqual(theirs[..length])) return false;
            done += length;
        }

        return true;
    }
}
