namespace Tephra;

/// <summary>
/// The base of every generated class: where an object was read from and what it is part of. Reading from many threads at
/// once is safe, lazy values included; who changes an object synchronises it. Members start with <c>M_</c>, where no
/// id of a schema can meet them.
/// </summary>
public abstract partial class KaitaiStruct : IDisposable
{
    private KaitaiStream? _io;
    private KaitaiStruct? _parent;
    private KaitaiStruct? _root;
    private ByteSource? _owned;

    /// <summary>The stream the object was read from.</summary>
    /// <exception cref="InvalidOperationException">The object was not read from anywhere.</exception>
    public KaitaiStream M_Io => _io ?? throw new InvalidOperationException($"This {GetType().Name} was not read from a stream, so it has no M_Io.");

    /// <summary>The object this one is part of, or null for a root; a type of another schema is the root of its own tree.</summary>
    public KaitaiStruct? M_Parent => _root is null ? null : _parent;

    /// <summary>The object reading began with; the object itself if it is that one, or was not read from anywhere.</summary>
    public KaitaiStruct M_Root => _root ?? this;

    /// <summary>Says where the object is read from and what it is part of; called before <see cref="M_Read"/>.</summary>
    /// <param name="io">The stream.</param>
    /// <param name="parent">The object this one is part of.</param>
    /// <param name="root">The object reading began with; null for this one, which then has no <see cref="M_Parent"/>.</param>
    public void M_Attach(KaitaiStream io, KaitaiStruct? parent, KaitaiStruct? root)
    {
        ArgumentNullException.ThrowIfNull(io);
        _io = io;
        _parent = parent;
        _root = root;
    }

    /// <summary>The stream, or null if the object was not read from anywhere.</summary>
    internal KaitaiStream? Stream => _io;

    /// <summary>The object that holds this one, a type of another schema included.</summary>
    internal KaitaiStruct? Holder => _parent;

    /// <summary>A copy that holds what this one holds, and stands in a stream of its own. It owns no source.</summary>
    internal KaitaiStruct ShallowCopy(KaitaiCopier copier)
    {
        var copy = (KaitaiStruct)MemberwiseClone();
        copy._io = copier.Copy(_io);
        copy._owned = null;
        return copy;
    }

    /// <summary>Points a copy at the copies of what it is part of.</summary>
    internal void MapOrigin(KaitaiCopier copier)
    {
        _parent = copier.Map(_parent);
        _root = copier.Map(_root);
    }

    /// <summary>Where in this object a child is: the id of a field or instance, and the index in its list.</summary>
    /// <param name="child">An object this one holds.</param>
    /// <returns><c>modules/3</c>, or null where it is not found.</returns>
    protected internal virtual string? M_Locate(KaitaiStruct child) => null;

    /// <summary>The root as the type the schema says it has.</summary>
    /// <typeparam name="T">The generated class of the schema's top type.</typeparam>
    /// <exception cref="KaitaiExpressionException">The object was read by itself, so that it is its own root.</exception>
    protected T M_RootAs<T>()
        where T : KaitaiStruct
    {
        if (M_Root is T root) return root;
        Throw.KaitaiExpressionException_NoValue($"This {GetType().Name} was read by itself, so its _root is no {typeof(T).Name}.");
        return null;
    }

    /// <summary>Reads the fields of the sequence, from where the reader is.</summary>
    /// <param name="reader">The reader; stays open, and where the sequence ends.</param>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public abstract void M_Read(ref KaitaiReader reader);

    /// <inheritdoc/>
    public sealed override string ToString() => M_ToString();

    /// <summary>What <see cref="ToString"/> says: the schema's <c>to-string</c>, else the type's name.</summary>
    protected virtual string M_ToString() => GetType().Name;

    /// <summary>
    /// Closes the source that reading by path or by bytes opened; only the object it returned owns one. Values that were
    /// read stay; touching a lazy one afterwards throws <see cref="ObjectDisposedException"/>. May be called repeatedly.
    /// </summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _owned, null)?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads a root object from a memory-mapped file, which the object then owns.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="IOException">The file could not be opened.</exception>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    protected static T M_ReadRoot<T>(T value, string path, KaitaiLimits? limits)
        where T : KaitaiStruct => M_ReadOwned(value, ByteSource.Map(path), limits);

    /// <summary>Reads a root object from bytes in memory.</summary>
    /// <inheritdoc cref="M_ReadRoot{T}(T, string, KaitaiLimits?)"/>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="bytes">The bytes; not copied, they must not change.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    protected static T M_ReadRoot<T>(T value, ReadOnlyMemory<byte> bytes, KaitaiLimits? limits)
        where T : KaitaiStruct => M_ReadOwned(value, ByteSource.FromMemory(bytes), limits);

    /// <summary>Reads a root object from a source, which stays the caller's.</summary>
    /// <inheritdoc cref="M_ReadRoot{T}(T, string, KaitaiLimits?)"/>
    /// <param name="value">A new object, its parameters set.</param>
    /// <param name="source">The source; must stay open as long as lazy values are touched.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    protected static T M_ReadRoot<T>(T value, ByteSource source, KaitaiLimits? limits)
        where T : KaitaiStruct
    {
        ArgumentNullException.ThrowIfNull(value);
        var io = new KaitaiStream(source, limits);
        value.M_Attach(io, parent: null, root: null);
        var reader = io.OpenReader(0);
        try
        {
            value.M_Read(ref reader);
            reader.Sync();
            io.SeqEnd = reader.Position;
        }
        finally
        {
            reader.Close();
        }

        return value;
    }

    private static T M_ReadOwned<T>(T value, ByteSource source, KaitaiLimits? limits)
        where T : KaitaiStruct
    {
        try
        {
            M_ReadRoot(value, source, limits);
        }
        catch
        {
            source.Dispose();
            throw;
        }

        value._owned = source;
        return value;
    }
}
