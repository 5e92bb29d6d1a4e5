using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <content>What walks, copies and comparisons of trees do with a list.</content>
public sealed partial class KaitaiList<T>
{
    bool IKaitaiList.MayHoldObjects => MayHoldObjects;

    int IKaitaiList.ItemCount => _count;

    int IKaitaiList.TouchedCount => Math.Min(_count, _items.Length);

    private static bool MayHoldObjects => !typeof(T).IsValueType && typeof(T) != typeof(string);

    object? IKaitaiList.TouchedAt(int index) => _items[index];

    void IKaitaiList.Show(int count) => _hidden = _count - count;

    void IKaitaiList.TouchItems() => Materialize(forGood: false);

    object IKaitaiList.Copy(KaitaiCopier copier)
    {
        if (_backing is not { } backing) return new KaitaiList<T>(CopyItems(copier), _count);
        var copy = new KaitaiList<T>(backing.Copy(copier));
        // Nobody reads an item meanwhile.
        lock (backing) copy._items = CopyItems(copier);
        return copy;
    }

    object IKaitaiList.Map(KaitaiCopier copier)
    {
        if (!MayHoldObjects || _backing is not null) return this;
        var items = _items.AsSpan(0, _count).ToArray();
        var isSame = true;
        foreach (ref var item in items.AsSpan())
        {
            var mapped = copier.Map(item);
            isSame &= ReferenceEquals(mapped, item);
            item = mapped;
        }

        return isSame ? this : new KaitaiList<T>(items, items.Length);
    }

    bool IKaitaiList.ContentEquals(IKaitaiList other, KaitaiComparison comparison, bool holdsObjects, string? newFrom)
    {
        if (other is not KaitaiList<T> list || list._count != _count) return false;
        if (!holdsObjects && MayHoldObjects && HasSameBytes(list)) return true;
        var ours = AsSpan();
        var theirs = list.AsSpan();
        // Floating-point numbers too are compared by their bits.
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>()) return HaveSameBits(ours, theirs);
        for (var i = 0; i < ours.Length; i++)
        {
            if (!comparison.AreEqual(ours[i], theirs[i], holdsObjects, newFrom)) return false;
        }

        return true;
    }

    private static bool HaveSameBits(ReadOnlySpan<T> ours, ReadOnlySpan<T> theirs)
    {
        // A span of bytes holds fewer of them than an array of numbers may.
        const int ItemsAtOnce = 1 << 24;
        for (var start = 0; start < ours.Length; start += ItemsAtOnce)
        {
            var count = Math.Min(ItemsAtOnce, ours.Length - start);
            if (!Bytes(ours.Slice(start, count)).SequenceEqual(Bytes(theirs.Slice(start, count)))) return false;
        }

        return true;

        static ReadOnlySpan<byte> Bytes(ReadOnlySpan<T> items) =>
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), items.Length * Unsafe.SizeOf<T>());
    }

    // Where nobody has touched an item of either, the bytes decide; that they differ says nothing, they may do so in what no field holds.
    private bool HasSameBytes(KaitaiList<T> other) =>
        _backing is { } ours && other._backing is { } theirs && _items.Length == 0 && other._items.Length == 0 && ours.HasSameBytes(theirs);

    private T[] CopyItems(KaitaiCopier copier)
    {
        var items = _items.AsSpan(0, Math.Min(_count, _items.Length)).ToArray();
        if (!MayHoldObjects) return items;
        foreach (ref var item in items.AsSpan()) item = copier.Copy(item);
        return items;
    }
}
