namespace Tephra;

/// <summary>The backing of a list of objects that are nothing but numbers.</summary>
/// <param name="origin">The stream they stand in and what they are part of.</param>
/// <param name="start">Bytes from the start of the stream to the first.</param>
/// <param name="count">Items.</param>
internal sealed class KaitaiNumbers<T>(KaitaiOrigin origin, long start, int count)
    : KaitaiListBacking<T>(origin.Stream, start, T.M_Size, count)
    where T : KaitaiStruct, IKaitaiNumbers<T>
{
    /// <inheritdoc/>
    public override void Read(T[] items, int index, int count)
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
                T.M_ReadRun(window[..(run * ItemSize)], items.AsSpan(next, run), origin);
                next += run;
            }
        }
        finally
        {
            source.Release();
        }
    }

    /// <inheritdoc/>
    public override KaitaiListBacking<T> Copy(KaitaiCopier copier) =>
        new KaitaiNumbers<T>(new KaitaiOrigin(copier.Copy(origin.Stream), copier.Map(origin.Holder), copier.Map(origin.Root)), Start, Count);
}
