namespace Tephra;

/// <content>Lists.</content>
public sealed partial class KaitaiWriter
{
    // Shorter lists are copied; longer ones are not written twice.
    private const int LeastItemsOfRun = 1024;

    /// <summary>Goes on to an item of a list. What the schema's expressions see of the list are the items before it.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="index">The item's index: 0, then one more each time.</param>
    /// <returns>False behind the last item, and for a list that is longer than what can be read again, which is recorded.</returns>
    public bool BeginItem<T>(KaitaiList<T>? items, long index)
    {
        if (index == 0)
        {
            if (!IsThere(items) || !CheckCount(items!.Count) || items.Count == 0) return false;
            _session.Lists.Begin(items);
        }
        else if (index < ((IKaitaiList)items!).ItemCount)
        {
            _session.Lists.Show((int)index);
        }
        else
        {
            _session.Lists.End();
            Layout?.EndItem(PositionInBits);
            Index = -1;
            return false;
        }

        Index = index;
        Layout?.BeginItem(index, items![(int)index], PositionInBits);
        return true;
    }

    /// <summary>Ends an item of a list: for the condition that ends the list, it is there.</summary>
    public void EndItem() => _session.Lists.Show((int)Index + 1);

    /// <summary>Writes the bytes of a list that nobody has looked at.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <returns>False if somebody has, so that the items have to be written.</returns>
    public bool WriteUnread<T>(KaitaiList<T>? items)
    {
        if (Layout is not null || items?.Unread is not { } unread) return false;
        Refer(unread);
        return true;
    }

    /// <summary>Writes a list of objects that are nothing but numbers.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="items">The list; recorded as an error if it is missing.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The items' root; null where each is its own.</param>
    public void WriteNumbers<T>(KaitaiList<T>? items, KaitaiStruct parent, KaitaiStruct? root)
        where T : KaitaiStruct, IKaitaiNumbers<T>
    {
        AlignToByte();
        if (!IsThere(items) || !CheckCount(items!.Count) || WriteUnread(items)) return;
        if (Layout is not null)
        {
            for (var index = 0; BeginItem(items, index); index++) WriteStruct(items[index], parent, root);
            return;
        }

        if (items.Count >= LeastItemsOfRun && NumbersRun<T>.Serves(items))
        {
            Refer(new OutputPart(new NumbersRun<T>(items)));
            return;
        }

        var span = items.AsSpan();
        for (var done = 0; done < span.Length;)
        {
            var run = Math.Clamp(LargestChunk / T.M_Size, 1, span.Length - done);
            var written = T.M_WriteRun(span.Slice(done, run), Take(run * T.M_Size));
            done += run;
            if (written == run) continue;
            // Something is missing, or the class has values that may not fit: one at a time.
            _next -= run * T.M_Size;
            for (Index = done - run; Index < done; Index++) WriteStruct(span[(int)Index], parent, root);
        }

        Index = -1;
    }

    /// <summary>Whether so many items can be read again; recorded as an error if not.</summary>
    private bool CheckCount(long count)
    {
        if (count <= Stream.Limits.MaxItems) return true;
        RecordLimit(nameof(KaitaiLimits.MaxItems), count, Stream.Limits.MaxItems);
        return false;
    }
}
