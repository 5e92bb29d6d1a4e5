using System.ComponentModel;

namespace Tephra;

/// <summary>
/// Makes the copy <see cref="KaitaiStruct.Clone"/> returns: first all an object holds, one object after the other, so that no
/// depth is too deep; then what refers to an object elsewhere is pointed at its copy, if it has one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KaitaiCopier
{
    private readonly Dictionary<object, object> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly List<(KaitaiStruct Original, KaitaiStruct Copy)> _objects = [];

    private KaitaiCopier()
    {
    }

    /// <summary>The copy of a value the object being copied holds.</summary>
    public T Copy<T>(T value) => typeof(T).IsValueType || value is null ? value : (T)CopyOf(value);

    /// <summary>The copy of a value that may have been read already.</summary>
    public KaitaiLazy<T> Copy<T>(in KaitaiLazy<T> lazy)
    {
        var copy = default(KaitaiLazy<T>);
        if (lazy.TryGet(out var value)) copy.Set(Copy(value));
        return copy;
    }

    /// <summary>The copy of an instance that may have been read already.</summary>
    public KaitaiPlaced<T> Copy<T>(in KaitaiPlaced<T> placed) => placed.TryGet(out var value) ? placed.With(Copy(value)) : default;

    /// <summary>What stands for a value that something else holds: its copy if it has one, else itself.</summary>
    public T Map<T>(T value)
    {
        if (typeof(T).IsValueType || value is null) return value;
        if (_copies.TryGetValue(value, out var copy)) return (T)copy;
        return value is IKaitaiList list ? (T)list.Map(this) : value;
    }

    /// <summary>The same for a value that may have been computed already.</summary>
    public KaitaiLazy<T> Map<T>(in KaitaiLazy<T> lazy)
    {
        var copy = default(KaitaiLazy<T>);
        if (lazy.TryGet(out var value)) copy.Set(Map(value));
        return copy;
    }

    /// <summary>Copies an object and all it holds.</summary>
    internal static KaitaiStruct CopyTree(KaitaiStruct root)
    {
        var copier = new KaitaiCopier();
        var copy = copier.Copy(root);
        // The list grows while its objects name theirs.
        for (var i = 0; i < copier._objects.Count; i++) copier._objects[i].Copy.M_CopyChildren(copier._objects[i].Original, copier);
        foreach (var (original, made) in copier._objects)
        {
            made.MapOrigin(copier);
            made.M_MapReferences(original, copier);
        }

        return copy;
    }

    private object CopyOf(object value)
    {
        if (value is not (KaitaiStruct or IKaitaiList or KaitaiStream)) return value;
        if (_copies.TryGetValue(value, out var known)) return known;
        object copy = value switch
        {
            KaitaiStruct original => original.ShallowCopy(this),
            KaitaiStream stream => stream.Copy(),
            _ => ((IKaitaiList)value).Copy(this),
        };
        _copies.Add(value, copy);
        if (value is KaitaiStruct from) _objects.Add((from, (KaitaiStruct)copy));
        return copy;
    }
}
