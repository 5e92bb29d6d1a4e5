namespace Tephra;

/// <summary>The backing of a list of objects that are nothing but numbers.</summary>
/// <param name="stream">The stream they stand in.</param>
/// <param name="start">Bytes from the start of the stream to the first.</param>
/// <param name="count">Items.</param>
/// <param name="holder">The object that holds the list.</param>
/// <param name="root">The items' root; null where each is its own.</param>
internal sealed class KaitaiNumbers<T>(KaitaiStream stream, long start, int count, KaitaiStruct holder, KaitaiStruct? root)
    : KaitaiListBacking<T>(stream, start, T.M_Size, count)
    where T : KaitaiStruct, IKaitaiNumbers<T>
{
    /// <inheritdoc/>
    public override T Read(T[] items, int index, int count)
    {
        var source = Stream.Source;
        source.Acquire();
        try
        {
            var end = index + count;
            for (var next = index; next < end;)
            {
                var window = source.GetWindow(Stream.Start + Start + ((long)next * ItemSize), ItemSize);
                var run = Math.Min(end - next, window.Length / ItemSize);
                T.M_ReadRun(window[..(run * ItemSize)], items.AsSpan(next, run), Stream, holder, root);
                next += run;
            }
        }
        finally
        {
            source.Release();
        }

        return items[index];
    }

    /// <inheritdoc/>
    public override KaitaiListBacking<T> Copy(KaitaiCopier copier) =>
        new KaitaiNumbers<T>(copier.Copy(Stream), Start, Count, copier.Map(holder), copier.Map(root));
}
