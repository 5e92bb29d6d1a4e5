using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>The backing of a list of objects.</summary>
/// <param name="stream">The stream they stand in.</param>
/// <param name="start">Bytes from the start of the stream to the first.</param>
/// <param name="itemSize">Bytes an item takes.</param>
/// <param name="count">Items.</param>
/// <param name="holder">The object that holds the list.</param>
/// <param name="root">The items' root; null where each is its own.</param>
internal sealed class KaitaiStructs<T>(KaitaiStream stream, long start, int itemSize, int count, KaitaiStruct holder, KaitaiStruct? root)
    : KaitaiListBacking<T>(stream, start, itemSize, count)
    where T : KaitaiStruct, new()
{
    /// <inheritdoc/>
    public override T Read(T[] items, int index, int count)
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
                item.M_Attach(Stream, holder, root);
                item.M_Read(ref reader);
                // Who sees the object without the lock must see what is in it.
                Volatile.Write(ref Unsafe.As<T, object>(ref items[i]), item);
            }
        }
        finally
        {
            reader.Close();
        }

        return items[index];
    }

    /// <inheritdoc/>
    public override KaitaiListBacking<T> Copy(KaitaiCopier copier) =>
        new KaitaiStructs<T>(copier.Copy(Stream), Start, ItemSize, Count, copier.Map(holder), copier.Map(root));
}
