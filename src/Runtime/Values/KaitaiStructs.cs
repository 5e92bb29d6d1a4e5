using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>The backing of a list of objects.</summary>
/// <param name="origin">The stream they stand in and what they are part of.</param>
/// <param name="start">Bytes from the start of the stream to the first.</param>
/// <param name="itemSize">Bytes an item takes.</param>
/// <param name="count">Items.</param>
internal sealed class KaitaiStructs<T>(KaitaiOrigin origin, long start, int itemSize, int count)
    : KaitaiListBacking<T>(origin.Stream, start, itemSize, count)
    where T : KaitaiStruct, new()
{
    /// <inheritdoc/>
    public override void Read(T[] items, int index, int count)
    {
        var reader = Stream.OpenReader(Start + ((long)index * ItemSize));
        try
        {
            for (var i = index; i < index + count; i++)
            {
                if (items[i] is not null)
                {
                    reader.Seek(Start + ((i + 1L) * ItemSize));
                    continue;
                }

                var item = new T();
                item.M_Attach(origin);
                item.M_Read(ref reader);
                // Who sees the object without the lock must see what is in it.
                Volatile.Write(ref Unsafe.As<T, object>(ref items[i]), item);
            }
        }
        finally
        {
            reader.Close();
        }
    }

    /// <inheritdoc/>
    public override KaitaiListBacking<T> Copy(KaitaiCopier copier) =>
        new KaitaiStructs<T>(new KaitaiOrigin(copier.Copy(origin.Stream), copier.Map(origin.Holder), copier.Map(origin.Root)), Start, ItemSize, Count);
}
