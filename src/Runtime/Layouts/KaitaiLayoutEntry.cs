namespace Tephra;

/// <summary>A field, an instance or an item of a list: where its bytes stand, and what they mean.</summary>
public sealed class KaitaiLayoutEntry
{
    private readonly List<KaitaiLayoutEntry> _children = [];

    internal KaitaiLayoutEntry(KaitaiLayoutEntry? parent, string id, string typeName, KaitaiStream stream)
    {
        Parent = parent;
        Id = id;
        TypeName = typeName;
        Stream = stream;
    }

    /// <summary>What the entry is part of; null for the whole.</summary>
    public KaitaiLayoutEntry? Parent { get; }

    /// <summary>The id in the schema; of an item, its index.</summary>
    public string Id { get; }

    /// <summary>The type as a schema writes it: <c>u4le</c>, <c>thread[]</c>, the id of a user type.</summary>
    public string TypeName { get; internal set; }

    /// <summary>The value; an object or a list has <see cref="Children"/> besides.</summary>
    public object? Value { get; internal set; }

    /// <summary>
    /// The first byte: its position in the source, or, where <see cref="IsDecoded"/>, in the bytes that a <c>process</c> gave. -1 where
    /// there is an <see cref="Error"/> instead.
    /// </summary>
    public long Start => StartBits < 0 ? -1 : StartBits / 8;

    /// <summary>Behind the last byte; one of which only some bits belong to the entry counts.</summary>
    public long End => StartBits < 0 ? -1 : (EndBits + 7) / 8;

    /// <summary>Bits from the start of the first byte to the first bit, 0 unless the entry is a bit field.</summary>
    public int StartBit => (int)(StartBits & 7);

    /// <summary>Whether positions count in bytes that were decoded and stand nowhere in the source.</summary>
    public bool IsDecoded { get; internal init; }

    /// <summary>Whether the same bytes are described with more detail by another instance of the same object.</summary>
    public bool IsView { get; internal set; }

    /// <summary>Why the instance can't be read; null if it can.</summary>
    public Exception? Error { get; internal init; }

    /// <summary>What the entry consists of, in the order of the schema.</summary>
    public IReadOnlyList<KaitaiLayoutEntry> Children => _children;

    /// <summary>From the whole to the entry: <c>/directory/3/stream</c>.</summary>
    public string Path => Parent is null ? "/" : Parent.Parent is null ? "/" + Id : $"{Parent.Path}/{Id}";

    /// <summary>The stream the entry's bytes belong to.</summary>
    internal KaitaiStream Stream { get; }

    internal long StartBits { get; set; } = -1;

    internal long EndBits { get; set; } = -1;

    /// <summary>The number of the member, by which children are put in order.</summary>
    internal int Order { get; init; }

    internal bool IsInSource => StartBits >= 0 && !IsDecoded;

    internal void Add(KaitaiLayoutEntry child) => _children.Add(child);

    internal void Remove(int order)
    {
        // What is looked for was added last, if at all.
        var index = _children.FindLastIndex(child => child.Order == order);
        if (index >= 0) _children.RemoveAt(index);
    }

    internal void SortChildren() => _children.Sort((one, other) => one.Order.CompareTo(other.Order));
}
