using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Tephra;

/// <summary>
/// The items of a <c>repeat</c>: a list with the usual members. Where every item has the same size and nothing in it can be
/// wrong, an item is read when it is first touched; touching it again gives the same object, and the first change reads
/// all of them.
/// </summary>
/// <typeparam name="T">The items' type.</typeparam>
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710", Justification = "The name is part of the language's C# shape.")]
public sealed partial class KaitaiList<T> : IList<T>, IReadOnlyList<T>
{
    private T[] _items;
    private int _count;
    private KaitaiListBacking<T>? _backing;
    private int _version;

    // Items at the end that are not there yet, for expressions: see HalfWrittenLists.
    private int _hidden;

    /// <summary>An empty list.</summary>
    public KaitaiList() => _items = [];

    /// <summary>An empty list with room for items.</summary>
    /// <param name="capacity">Items that fit without growing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public KaitaiList(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _items = capacity == 0 ? [] : new T[capacity];
    }

    /// <summary>A list that takes over an array.</summary>
    /// <param name="items">The array; belongs to the list from now on.</param>
    /// <param name="count">How many of its elements, from the first, are items.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or more than the array holds.</exception>
    public KaitaiList(T[] items, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, items.Length);
        _items = items;
        _count = count;
    }

    /// <summary>A list whose items are read when touched.</summary>
    internal KaitaiList(KaitaiListBacking<T> backing)
    {
        _items = [];
        _count = backing.Count;
        _backing = backing;
    }

    /// <summary>How many items there are.</summary>
    public int Count => _count - _hidden;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>The item at an index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count) ThrowIndex(index);
            var items = _items;
            if ((uint)index < (uint)items.Length && (_backing is null || items[index] is not null)) return items[index];
            return Touch(index, run: 1).Items[index];
        }

        set
        {
            if ((uint)index >= (uint)_count) ThrowIndex(index);
            Materialize(forGood: true);
            _items[index] = value;
            _version++;
        }
    }

    /// <summary>Appends an item.</summary>
    public void Add(T item)
    {
        Materialize(forGood: true);
        if (_count == _items.Length) Grow();
        _items[_count++] = item;
        _version++;
    }

    /// <summary>The items as a span; it does not see items added later.</summary>
    public ReadOnlySpan<T> AsSpan()
    {
        Materialize(forGood: false);
        return new ReadOnlySpan<T>(_items, 0, Count);
    }

    /// <summary>Walks the items. Changing the list meanwhile ends the walk with an <see cref="InvalidOperationException"/>.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow() => Array.Resize(ref _items, (int)Math.Min(Math.Max(4, 2L * _items.Length), Math.Max(Array.MaxLength, _items.Length + 1L)));

    [DoesNotReturn]
    private void ThrowIndex(int index) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"The list has {_count} items."));
}
