namespace Tephra;

/// <summary>
/// Notes where a writer puts each member of a tree. Whoever writes knows all that reading knew of places, and reading itself
/// pays nothing for being asked later.
/// </summary>
/// <param name="source">The source the tree was read from.</param>
internal sealed class LayoutRecorder(ByteSource source)
{
    private readonly Dictionary<KaitaiStruct, KaitaiLayoutEntry> _entries = new(ReferenceEqualityComparer.Instance);

    /// <summary>The whole.</summary>
    public KaitaiLayoutEntry Root { get; private set; } = null!;

    /// <summary>Begins with the root.</summary>
    public LayoutCursor Begin(KaitaiStruct root)
    {
        Root = new KaitaiLayoutEntry(null, "", root.M_TypeName, root.M_Io) { Value = root, StartBits = root.M_Io.Start * 8, EndBits = (root.M_Io.Start + root.M_Io.WindowSize) * 8 };
        _entries.Add(root, Root);
        return new LayoutCursor(this, root, Root, root.M_Io);
    }

    /// <summary>The entry of an object that was written already; null if it is none of the tree's.</summary>
    public KaitaiLayoutEntry? EntryOf(KaitaiStruct value) => _entries.GetValueOrDefault(value);

    /// <summary>Says which entry describes an object.</summary>
    public void Describe(KaitaiStruct value, KaitaiLayoutEntry entry)
    {
        entry.TypeName = value.M_TypeName;
        _entries.TryAdd(value, entry);
    }

    /// <summary>Where positions in a stream begin to count; null for one that stands nowhere in the source.</summary>
    public long? BaseOf(KaitaiStream stream) => ReferenceEquals(stream.Source, source) && !stream.IsPlaceholder ? stream.Start : null;

    /// <summary>Every object with its entry.</summary>
    public IEnumerable<KeyValuePair<KaitaiStruct, KaitaiLayoutEntry>> Entries => _entries;
}
