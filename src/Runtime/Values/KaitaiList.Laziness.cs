using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Items that are read when touched.</content>
public sealed partial class KaitaiList<T>
{
    /// <summary>Walks the items as views over their bytes: no object, no copy.</summary>
    /// <typeparam name="TView">The view of the item's generated class, <c>Foo.View</c>.</typeparam>
    /// <exception cref="InvalidOperationException">The list was not read from a stream as items of this size, or was changed since.</exception>
    public KaitaiViews<TView> Views<TView>()
        where TView : struct, IKaitaiView<TView>, allows ref struct
    {
        if (_count == 0) return default;
        if (_backing is { } backing && backing.ItemSize == TView.Size) return new KaitaiViews<TView>(backing.Stream, backing.Start, _count);
        throw new InvalidOperationException("Only a list that was read, and not changed since, can be walked as views, with the view of its items' class.");
    }

    /// <summary>The bytes of the items, where nobody has looked at any; null where somebody has.</summary>
    internal OutputPart? Unread => _backing is { } backing && _items.Length == 0 && _count > 0
        ? new OutputPart(backing.Stream.Source, backing.Stream.Start + backing.Start, (long)backing.ItemSize * _count)
        : null;

    /// <summary>Reads those of a run of items that were not read yet.</summary>
    /// <returns>The items, and the index behind the last of the run.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (T[] Items, int End) Touch(int index, int run)
    {
        var backing = _backing;
        if (backing is null) return (_items, Count);
        var items = Room();
        run = Math.Min(run, Count - index);
        // One at a time, so that everyone gets the same object.
        lock (backing) backing.Read(items, index, run);
        return (items, index + run);
    }

    /// <summary>Reads what was not read yet.</summary>
    /// <param name="forGood">Whether the list is about to be changed, so that the bytes say nothing of it any more.</param>
    private void Materialize(bool forGood)
    {
        if (_backing is not { } backing) return;
        var items = Room();
        lock (backing)
        {
            if (_count > 0) backing.Read(items, 0, _count);
        }

        if (forGood) _backing = null;
    }

    private T[] Room()
    {
        var items = Volatile.Read(ref _items);
        if (items.Length >= _count) return items;
        var room = new T[_count];
        var before = Interlocked.CompareExchange(ref _items, room, items);
        return ReferenceEquals(before, items) ? room : before;
    }
}
