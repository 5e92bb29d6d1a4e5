namespace Tephra;

public sealed partial class KaitaiList<T> : IKaitaiList
{
    int IKaitaiList.IndexOfReference(object item)
    {
        if (typeof(T).IsValueType) return -1;
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_items[i], item)) return i;
        }

        return -1;
    }
}
