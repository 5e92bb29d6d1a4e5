namespace Tephra;

/// <content>The members of <see cref="IList{T}"/> that search and change.</content>
public sealed partial class KaitaiList<T>
{
    /// <summary>The index of the first item equal to a value, or -1.</summary>
    public int IndexOf(T item)
    {
        Materialize(forGood: false);
        return Array.IndexOf(_items, item, 0, Count);
    }

    /// <summary>True if an item is equal to a value.</summary>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>Copies the items.</summary>
    /// <param name="array">Where they go.</param>
    /// <param name="arrayIndex">Where in it, from 0.</param>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Materialize(forGood: false);
        Array.Copy(_items, 0, array, arrayIndex, _count);
    }

    /// <summary>Puts an item before the one at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in 0..<see cref="Count"/>.</exception>
    public void Insert(int index, T item)
    {
        if ((uint)index > (uint)_count) ThrowIndex(index);
        Materialize(forGood: true);
        if (_count == _items.Length) Grow();
        Array.Copy(_items, index, _items, index + 1, _count - index);
        _items[index] = item;
        _count++;
        _version++;
    }

    /// <summary>Removes the item at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)_count) ThrowIndex(index);
        Materialize(forGood: true);
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = default!;
        _version++;
    }

    /// <summary>Removes the first item equal to a value.</summary>
    /// <returns>True if there was one.</returns>
    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0) return false;
        RemoveAt(index);
        return true;
    }

    /// <summary>Removes all items.</summary>
    public void Clear()
    {
        _backing = null;
        Array.Clear(_items);
        _count = 0;
        _version++;
    }
}
