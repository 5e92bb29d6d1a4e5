namespace Tephra.Engine;

/// <summary>
/// Edits a minidump: adds, replaces and removes streams, changes memory. Everything else stays as it is, where it is. What is new goes behind the
/// rest; where a 32-bit RVA would not reach that far, it goes in front of the memory of Memory64List, which moves. An edit that can't be done is
/// refused at once and changes nothing. The dump that was opened is only read. Not safe to use from several threads at once.
/// </summary>
public sealed class MinidumpEditor : IDisposable
{
    private readonly MinidumpFile _file;
    private readonly bool _ownsSource;
    private readonly List<(long Offset, byte[] Bytes)> _patches = [];
    private readonly Lazy<IReadOnlyList<MemoryRange>> _memory;
    private List<EditedStream> _streams;
    private EditedLayout _layout;

    private MinidumpEditor(ByteSource source, bool ownsSource)
    {
        _file = new MinidumpFile(source);
        _ownsSource = ownsSource;
        _memory = new(() => [.. ThreadReader.Read(_file, null, []).Select(thread => thread.Stack), .. new MemoryReader(_file).Ranges]);
        _streams = [.. _file.Streams.Select(stream => new EditedStream(stream.Type, stream.Offset, stream.Size, null))];
        _layout = new EditedLayout(_file, _streams);
    }

    /// <summary>The directory as it stands now: every entry, in its order.</summary>
    public IReadOnlyList<DumpStream> Streams => _layout.Streams;

    /// <summary>Opens a minidump by name. The file is mapped, not read.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The editor, which owns the file.</returns>
    /// <exception cref="DebugEngineException">It is no minidump, or its header or directory can't be read.</exception>
    /// <exception cref="IOException">The file can't be opened.</exception>
    public static MinidumpEditor Open(string path)
    {
        ByteSource source = ByteSource.Map(path);
        try
        {
            return Open(source, ownsSource: true);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Opens a minidump in any source of bytes.</summary>
    /// <param name="source">The dump's bytes.</param>
    /// <param name="ownsSource">Whether disposing the editor disposes the source.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="DebugEngineException">It is no minidump, or its header or directory can't be read.</exception>
    public static MinidumpEditor Open(ByteSource source, bool ownsSource = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return new MinidumpEditor(source, ownsSource);
        }
        catch (KaitaiException error)
        {
            throw new DebugEngineException(HResult.FileCorrupt, $"{source.Name ?? "the source"} is no minidump, or its header or directory can't be read: {error.Message}", error);
        }
    }

    /// <summary>Adds a stream: in an unused entry of the directory if there is one, else in a new last one.</summary>
    /// <param name="type">Its number (MINIDUMP_STREAM_TYPE), not 0.</param>
    /// <param name="bytes">Its bytes, which are copied.</param>
    /// <returns>Its index in the directory.</returns>
    /// <exception cref="DumpWriteException">There is no place for it.</exception>
    public int AddStream(uint type, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(type);
        List<EditedStream> streams = [.. _streams];
        var added = new EditedStream(type, 0, 0, bytes.ToArray());
        int unused = streams.FindIndex(stream => stream is { Type: 0, Size: 0 });
        if (unused < 0)
            streams.Add(added);
        else
            streams[unused] = added;
        Accept(streams);
        return unused < 0 ? streams.Count - 1 : unused;
    }

    /// <summary>Adds a stream that a compiled schema describes.</summary>
    /// <inheritdoc cref="AddStream(uint, ReadOnlySpan{byte})"/>
    /// <param name="type">Its number (MINIDUMP_STREAM_TYPE), not 0.</param>
    /// <param name="content">The object; written at once.</param>
    /// <exception cref="KaitaiWriteException">It can't be written as it stands.</exception>
    public int AddStream(uint type, KaitaiStruct content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AddStream(type, content.ToArray());
    }

    /// <summary>Adds a CommentStreamA.</summary>
    /// <inheritdoc cref="AddStream(uint, ReadOnlySpan{byte})"/>
    /// <param name="text">The text; ASCII alone.</param>
    public int AddCommentA(string text) => AddStream(CommentText.AnsiType, CommentText.Ansi(text));

    /// <summary>Adds a CommentStreamW.</summary>
    /// <inheritdoc cref="AddStream(uint, ReadOnlySpan{byte})"/>
    /// <param name="text">The text.</param>
    public int AddCommentW(string text) => AddStream(CommentText.WideType, CommentText.Wide(text));

    /// <summary>Gives a stream other bytes: where the old ones were, if there is room; zeros take what is left of them.</summary>
    /// <param name="index">Its index in the directory.</param>
    /// <param name="bytes">The bytes, which are copied.</param>
    /// <exception cref="DumpWriteException">There is no place for them.</exception>
    public void ReplaceStream(int index, ReadOnlySpan<byte> bytes)
    {
        EditedStream old = At(index);
        if (old.Type == 0)
            throw new DumpWriteException($"entry {index} of the directory is unused: there is no stream to replace");
        List<EditedStream> streams = [.. _streams];
        streams[index] = old with { Content = bytes.ToArray() };
        Accept(streams);
    }

    /// <summary>
    /// Removes a stream: its entry, so that those behind it count one less, and its bytes, which become zeros where nothing else is known to need
    /// them. What it referred to stays.
    /// </summary>
    /// <param name="index">Its index in the directory.</param>
    /// <exception cref="DumpWriteException">What else was edited has no place any more.</exception>
    public void RemoveStream(int index)
    {
        _ = At(index);
        List<EditedStream> streams = [.. _streams];
        streams.RemoveAt(index);
        Accept(streams);
    }

    /// <summary>Changes memory, in every list and stack of the opened dump that holds it.</summary>
    /// <param name="address">The address of the first byte.</param>
    /// <param name="bytes">The new bytes.</param>
    /// <exception cref="DumpWriteException">The dump does not hold all of that memory.</exception>
    public void PatchMemory(VirtualAddress address, ReadOnlySpan<byte> bytes) =>
        _patches.AddRange(MemoryPatch.Find(_memory.Value, _file.Source.Length, address.Value, bytes));

    /// <summary>The edited dump's bytes.</summary>
    /// <exception cref="DumpWriteException">They are more than an array holds.</exception>
    public byte[] ToArray() => _layout.Compose(_patches).ToArray();

    /// <summary>Writes the edited dump to a stream, piece by piece.</summary>
    /// <param name="stream">The stream; stays open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _layout.Compose(_patches).WriteTo(stream);
    }

    /// <summary>Writes the edited dump to a file: to a new one beside it, which then takes its place. It may be the one that was opened.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file could not be written; the old one is as it was.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _layout.Compose(_patches).Save(path);
    }

    /// <summary>Lets go of the dump that was opened.</summary>
    public void Dispose()
    {
        if (_ownsSource)
            _file.Source.Dispose();
    }

    private EditedStream At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _streams.Count);
        return _streams[index];
    }

    private void Accept(List<EditedStream> streams)
    {
        _layout = new EditedLayout(_file, streams);
        _streams = streams;
    }
}
