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
    public abstract void Read(T[] items, int index, int count);
}
