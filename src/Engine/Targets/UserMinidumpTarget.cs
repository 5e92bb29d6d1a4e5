using System.Collections.Concurrent;

namespace Tephra.Engine;

/// <summary>
/// A user-mode minidump as a target. Opening reads header and directory; each part is read when first asked for, and a broken one is noted in
/// <see cref="Problems"/> and harms no other.
/// </summary>
public sealed class UserMinidumpTarget : DumpTarget
{
    private readonly MinidumpFile _file;
    private readonly bool _ownsSource;
    private readonly ConcurrentDictionary<int, KaitaiStruct?> _contents = [];
    private readonly Lazy<TargetSystem?> _system;
    private readonly Lazy<uint?> _processId;
    private readonly Lazy<Dictionary<uint, string>> _threadNames;
    private readonly Lazy<IReadOnlyList<TargetThread>> _threads;
    private readonly Lazy<IReadOnlyList<TargetModule>> _modules;
    private readonly Lazy<IReadOnlyList<TargetUnloadedModule>> _unloadedModules;
    private readonly Lazy<IReadOnlyList<TargetHandle>> _handles;
    private readonly Lazy<IReadOnlyList<TargetMemoryRegion>> _memoryRegions;
    private readonly Lazy<TargetException?> _exception;
    private readonly Lazy<MemoryReader> _memory;
    private readonly Lazy<IReadOnlyList<DumpProblem>> _problems;

    internal UserMinidumpTarget(ByteSource source, bool ownsSource)
    {
        _file = new MinidumpFile(source);
        _ownsSource = ownsSource;
        _system = new(() => SystemReader.Read(_file));
        _processId = new(() => ProcessIdReader.Read(_file));
        _threadNames = new(() => ThreadInfoReader.ReadNames(_file));
        _threads = new(() => ThreadReader.Read(_file, System, _threadNames.Value));
        _modules = new(() => ModuleReader.Read(_file));
        _unloadedModules = new(() => UnloadedModuleReader.Read(_file));
        _handles = new(() => HandleReader.Read(_file));
        _memoryRegions = new(() => MemoryRegionReader.Read(_file));
        _exception = new(() => ExceptionReader.Read(_file, System));
        _memory = new(() => new MemoryReader(_file, System is { Is64Bit: false }, AddressBits.Of(System?.Machine)));
        _problems = new(FindProblems);
    }

    /// <inheritdoc/>
    public override string Format => "minidump";

    /// <inheritdoc/>
    public override long Length => _file.Source.Length;

    /// <inheritdoc/>
    public override DebugClass Class => DebugClass.UserWindows;

    /// <summary>Always <see cref="DebugQualifier.SmallDump"/>: a minidump is one even with full memory; <see cref="FormatFlags"/> tells.</summary>
    public override DebugQualifier Qualifier => DebugQualifier.SmallDump;

    /// <inheritdoc/>
    public override uint FormatFlags => Engine.FormatFlags.FromMinidump(_file.Flags);

    /// <inheritdoc/>
    public override uint TimeDateStamp => _file.TimeDateStamp;

    /// <inheritdoc/>
    public override TargetSystem? System => _system.Value;

    /// <inheritdoc/>
    public override uint? ProcessId => _processId.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetThread> Threads => _threads.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetModule> Modules => _modules.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetUnloadedModule> UnloadedModules => _unloadedModules.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetHandle> Handles => _handles.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetMemoryRegion> MemoryRegions => _memoryRegions.Value;

    /// <summary>The names of threads by the system's id, those of threads that the thread list lacks too.</summary>
    public IReadOnlyDictionary<uint, string> ThreadNames => _threadNames.Value;

    /// <inheritdoc/>
    public override TargetException? Exception => _exception.Value;

    /// <inheritdoc/>
    public override AddressSpace Memory => _memory.Value.Memory;

    /// <inheritdoc/>
    public override MemorySummary MemorySummary => _memory.Value.Summary;

    /// <inheritdoc/>
    public override IReadOnlyList<DumpProblem> Problems => _problems.Value;

    /// <summary>The directory: every entry, in its order.</summary>
    public IReadOnlyList<DumpStream> Streams => _file.Streams;

    /// <summary>The whole dump.</summary>
    internal ByteSource Source => _file.Source;

    /// <summary>What its memory is read through; ends with the target.</summary>
    internal HeldSource Held => _file.Held;

    /// <summary>Finds a stream by number.</summary>
    /// <param name="type">The number (MINIDUMP_STREAM_TYPE).</param>
    /// <returns>The first stream of that number, or null.</returns>
    public DumpStream? FindStream(uint type) => _file.Find(type);

    /// <summary>
    /// A stream as its schema describes it: an object of ours, such as <see cref="Formats.ThreadList"/>, or of a schema that is registered for the
    /// number (<see cref="KaitaiStreamTypes"/>). What is in it is read when asked for, and may fail then.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <returns>The object; null where the stream has no schema or can't be read.</returns>
    public KaitaiStruct? GetContent(DumpStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        // Once for each, so that what is wrong with one is noted once.
        return _contents.GetOrAdd(
            stream.Index,
            _ => _file.Read<KaitaiStruct, KaitaiStruct>(stream, (content, _) => content is Formats.Minidump.Types.UntypedStream ? null : content));
    }

    /// <summary>The first stream of a number as its schema describes it.</summary>
    /// <typeparam name="T">The compiled type of such streams.</typeparam>
    /// <param name="type">The number (MINIDUMP_STREAM_TYPE).</param>
    /// <returns>The object; null where there is no such stream, it is not of that type, or can't be read.</returns>
    public T? GetContent<T>(uint type)
        where T : KaitaiStruct => _file.Find(type) is { } stream ? GetContent(stream) as T : null;

    /// <summary>The first stream that its schema describes as a type, whatever its number.</summary>
    /// <typeparam name="T">The compiled type of such streams, for example <see cref="Formats.ThreadList"/>.</typeparam>
    /// <returns>The object; null where there is no such stream, or it can't be read.</returns>
    public T? ReadStream<T>()
        where T : KaitaiStruct
    {
        foreach (DumpStream stream in _file.Streams)
        {
            if (stream.IsTyped && GetContent(stream) is T content)
                return content;
        }

        return null;
    }

    /// <summary>Copies bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="offset">Where to begin, in bytes from the start of the stream.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <returns>How many bytes were read: fewer only where the stream or the file ends.</returns>
    public int ReadStream(DumpStream stream, long offset, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (offset >= stream.Size)
            return 0;
        int count = (int)Math.Min(stream.Size - offset, destination.Length);
        return _file.Source.Read(stream.Offset + offset, destination[..count]);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _file.Held.Dispose();
        if (_ownsSource)
            _file.Source.Dispose();
    }

    private IReadOnlyList<DumpProblem> FindProblems()
    {
        _file.CheckLocations();
        // Reading each part notes its problems.
        _ = (_system.Value, _processId.Value, _threads.Value, _modules.Value, _unloadedModules.Value, _handles.Value, _memoryRegions.Value, _exception.Value, _memory.Value);
        foreach (DumpStream stream in _file.Streams)
        {
            if (KaitaiStreamTypes.IsRegistered(stream.Type))
                _ = GetContent(stream);
        }

        return _file.Problems.ToList(_file.Streams);
    }
}
