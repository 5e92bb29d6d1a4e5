using System.Buffers;
using System.ComponentModel;

namespace Tephra;

/// <content>Writing: from the object to bytes.</content>
public abstract partial class KaitaiStruct
{
    internal KaitaiStruct? RootOrNull => _origin?.Root;

    internal bool IsPartOf(KaitaiStream io, KaitaiStruct? parent, KaitaiStruct? root) =>
        _origin is { } origin && ReferenceEquals(origin.Stream, io) && ReferenceEquals(origin.Holder, parent) && ReferenceEquals(origin.Root, root);

    /// <summary>Writes the fields of the sequence to where the writer is; sizes and counts that follow from the data are set first.</summary>
    /// <param name="writer">The writer; stays where the sequence ends.</param>
    /// <exception cref="KaitaiException">An expression of the schema has no value.</exception>
    public virtual void M_Write(KaitaiWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Record(KaitaiInconsistencyKind.Process, $"is a {GetType().Name}, a class of the host that does not override {nameof(M_Write)}", null, null);
    }

    /// <summary>Writes the instances that were read or set.</summary>
    /// <param name="writer">What opens a piece for each.</param>
    /// <param name="elsewhere">Whether it is the turn of those in streams the schema names; else of those in the object's own.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void M_WriteInstances(KaitaiWriter writer, bool elsewhere)
    {
    }

    /// <summary>
    /// The bytes of the object and all it holds. What was read and not changed gives the bytes it was read from, those no
    /// field describes included. Sizes, counts and positions that follow from the data are derived from it, and set in the
    /// objects: writing is a change, so nobody else may use the object meanwhile.
    /// </summary>
    /// <exception cref="KaitaiWriteException">The object can't be written as it stands; <see cref="Check"/> lists all reasons.</exception>
    /// <exception cref="KaitaiException">An expression of the schema has no value, or what was read can't be read any more.</exception>
    public byte[] ToArray() => M_Output().ToArray();

    /// <summary>Writes the object to a stream; nothing is written if it can't be written whole.</summary>
    /// <inheritdoc cref="ToArray"/>
    /// <param name="stream">The stream; stays open.</param>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        M_Output().WriteTo(stream);
    }

    /// <summary>Writes the object to a buffer; nothing is written if it can't be written whole.</summary>
    /// <inheritdoc cref="ToArray"/>
    /// <param name="buffer">The buffer.</param>
    public void Write(IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        M_Output().WriteTo(buffer);
    }

    /// <summary>
    /// Writes the object to a file: to a new one beside it, which then takes its place. An interrupted save leaves the old
    /// file whole. The file the object was read from may be saved over. A pipe or device is written to, and stays.
    /// </summary>
    /// <inheritdoc cref="ToArray"/>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file could not be written; the old one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var output = M_Output();
        AtomicFile.Write(path, output.WriteTo);
    }

    /// <summary>
    /// Everything that keeps the object from being written; nothing where it can be. What writing would derive is no
    /// inconsistency. Changes nothing: it looks at a copy.
    /// </summary>
    /// <exception cref="KaitaiException">An expression of the schema has no value, or what was read can't be read any more.</exception>
    public IReadOnlyList<KaitaiInconsistency> Check()
    {
        var session = new KaitaiWriteSession(KaitaiCopier.CopyTree(this));
        session.Run();
        return session.Inconsistencies;
    }

    private KaitaiOutput M_Output()
    {
        var session = new KaitaiWriteSession(this);
        var output = session.Run();
        if (session.Inconsistencies is [var first, ..]) throw new KaitaiWriteException(first, session.Inconsistencies.Count - 1);
        return output;
    }
}
