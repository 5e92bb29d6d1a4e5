namespace Tephra;

public sealed partial class KaitaiList<T> : IKaitaiList
{
    int IKaitaiList.IndexOfReference(object item)
    {
        if (typeof(T).IsValueType) return -1;
        // Items nobody has touched can't be looked for.
        for (var i = 0; i < Math.Min(_count, _items.Length); i++)
        {
            if (ReferenceEquals(_items[i], item)) return i;
        }

        return -1;
    }
}
