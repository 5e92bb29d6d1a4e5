namespace Tephra;

/// <summary>How generated code reads objects and lists: the steps that are the same for every type.</summary>
public static class KaitaiReading
{
    /// <summary>Reads an object that shares the reader's stream.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="reader">The reader; goes past the object.</param>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The object reading began with.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public static T ReadStruct<T>(this ref KaitaiReader reader, T value, KaitaiStruct? parent, KaitaiStruct? root)
        where T : KaitaiStruct
    {
        ArgumentNullException.ThrowIfNull(value);
        value.M_Attach(reader.Stream, parent, root);
        reader.Enter();
        value.M_Read(ref reader);
        reader.Leave();
        return value;
    }

    /// <summary>Reads an object of another schema that shares the reader's stream: the root of its own tree.</summary>
    /// <inheritdoc cref="ReadStruct{T}(ref KaitaiReader, T, KaitaiStruct?, KaitaiStruct?)"/>
    /// <param name="reader">The reader; goes past the object.</param>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="holder">The object that holds it.</param>
    public static T ReadExternal<T>(this ref KaitaiReader reader, T value, KaitaiStruct holder)
        where T : KaitaiStruct => reader.ReadStruct(value, holder, root: null);

    /// <summary>Reads an object that has a stream of its own.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="stream">The object's stream.</param>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The object reading began with.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public static T ReadStruct<T>(this KaitaiStream stream, T value, KaitaiStruct? parent, KaitaiStruct? root)
        where T : KaitaiStruct
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = stream.OpenReader(0);
        try
        {
            reader.ReadStruct(value, parent, root);
            reader.Sync();
            stream.SeqEnd = reader.Position;
        }
        finally
        {
            reader.Close();
        }

        return value;
    }

    /// <summary>Reads an object of another schema that has a stream of its own: the root of its own tree.</summary>
    /// <inheritdoc cref="ReadStruct{T}(KaitaiStream, T, KaitaiStruct?, KaitaiStruct?)"/>
    /// <param name="stream">The object's stream.</param>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="holder">The object that holds it.</param>
    public static T ReadExternal<T>(this KaitaiStream stream, T value, KaitaiStruct holder)
        where T : KaitaiStruct => stream.ReadStruct(value, holder, root: null);

    /// <summary>Makes the list for items that are about to be read, if so many can be there.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="count">Items.</param>
    /// <param name="minElementSize">The least number of bytes an item takes; 0 if it may take none.</param>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="KaitaiEndOfStreamException">The items cannot fit into the rest of the stream.</exception>
    /// <exception cref="KaitaiLimitExceededException">They are more than the limits allow.</exception>
    public static KaitaiList<T> CreateList<T>(this ref KaitaiReader reader, long count, long minElementSize)
    {
        reader.CheckCount(count, minElementSize);
        // What takes no bytes costs a liar nothing, so it gets no room in advance.
        return new KaitaiList<T>((int)Math.Min(count, minElementSize > 0 ? int.MaxValue : 16));
    }

    /// <summary>Makes a list of items of one size in which nothing can be wrong: they are read when touched. Goes past them.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="count">Items.</param>
    /// <param name="itemSize">Bytes an item takes.</param>
    /// <param name="holder">The object that holds the list.</param>
    /// <param name="root">The items' root; null where each is its own.</param>
    /// <exception cref="KaitaiExpressionException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="KaitaiEndOfStreamException">So many items do not fit into the rest of the stream.</exception>
    /// <exception cref="KaitaiLimitExceededException">They are more than the limits allow.</exception>
    public static KaitaiList<T> ReadLazyList<T>(this ref KaitaiReader reader, long count, int itemSize, KaitaiStruct holder, KaitaiStruct? root)
        where T : KaitaiStruct, new()
    {
        reader.AlignToByte();
        reader.CheckCount(count, itemSize);
        var list = new KaitaiList<T>(new KaitaiStructs<T>(reader.Stream, reader.Position, itemSize, (int)count, holder, root));
        reader.Seek(reader.Position + (count * itemSize));
        return list;
    }

    /// <summary>The same for items that are nothing but numbers.</summary>
    /// <inheritdoc cref="ReadLazyList{T}(ref KaitaiReader, long, int, KaitaiStruct, KaitaiStruct?)"/>
    public static KaitaiList<T> ReadNumbers<T>(this ref KaitaiReader reader, long count, KaitaiStruct holder, KaitaiStruct? root)
        where T : KaitaiStruct, IKaitaiNumbers<T>
    {
        reader.AlignToByte();
        reader.CheckCount(count, T.M_Size);
        var list = new KaitaiList<T>(new KaitaiNumbers<T>(reader.Stream, reader.Position, (int)count, holder, root));
        reader.Seek(reader.Position + (count * T.M_Size));
        return list;
    }

    /// <summary>The same up to the end of the stream.</summary>
    /// <inheritdoc cref="ReadLazyList{T}(ref KaitaiReader, long, int, KaitaiStruct, KaitaiStruct?)"/>
    public static KaitaiList<T> ReadNumbers<T>(this ref KaitaiReader reader, KaitaiStruct holder, KaitaiStruct? root)
        where T : KaitaiStruct, IKaitaiNumbers<T>
    {
        reader.AlignToByte();
        return reader.ReadNumbers<T>((reader.Remaining + T.M_Size - 1) / T.M_Size, holder, root);
    }

    /// <summary>The same up to the end of the stream.</summary>
    /// <inheritdoc cref="ReadLazyList{T}(ref KaitaiReader, long, int, KaitaiStruct, KaitaiStruct?)"/>
    public static KaitaiList<T> ReadLazyList<T>(this ref KaitaiReader reader, int itemSize, KaitaiStruct holder, KaitaiStruct? root)
        where T : KaitaiStruct, new()
    {
        reader.AlignToByte();
        // What is left behind the last whole item is the beginning of one that ends too early.
        var count = (reader.Remaining + itemSize - 1) / itemSize;
        return reader.ReadLazyList<T>(count, itemSize, holder, root);
    }

    /// <summary>Stops a repetition whose items take no bytes, for it would never end.</summary>
    /// <param name="reader">The reader, behind the item.</param>
    /// <param name="start">The position before the item.</param>
    /// <param name="index">The item's index.</param>
    /// <exception cref="KaitaiLimitExceededException">The item took no bytes, and there were too many already.</exception>
    public static void CheckProgress(this ref KaitaiReader reader, long start, long index)
    {
        if (reader.Position == start && index >= reader.Stream.Limits.MaxEmptyItems)
        {
            Throw.KaitaiLimitExceededException_Limit(
                reader.Stream, start, nameof(KaitaiLimits.MaxEmptyItems), index + 1, reader.Stream.Limits.MaxEmptyItems);
        }
    }
}
