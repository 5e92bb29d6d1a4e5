using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// Where everything in a new minidump goes. Sizes come from the compiled types: every stream is written once to learn its size, and again once
/// the RVAs in it are known.
/// </summary>
internal sealed class MinidumpLayout(ulong flags, uint timeDateStamp)
{
    /// <summary>What structures with 64-bit fields are aligned to.</summary>
    public const int WideAlignment = 8;

    private const int NarrowAlignment = 4;
    private const int ContextAlignment = 16; // CONTEXT holds 128-bit registers
    private const uint Version = 0xA793; // MINIDUMP_VERSION

    private readonly List<(Minidump.Enums.StreamType Type, Func<byte[]> Write)> _streams = [];
    private readonly List<(DumpPiece Bytes, int Alignment, Action<long> Placed)> _referred = [];
    private readonly Dictionary<int, KaitaiStruct> _contents = [];
    private MinidumpMemoryLayout? _memory;

    /// <summary>Adds a stream that is written by its type.</summary>
    public void Add(Minidump.Enums.StreamType type, KaitaiStruct content) => _streams.Add((type, content.ToArray));

    /// <summary>Adds a stream of bytes.</summary>
    public void Add(Minidump.Enums.StreamType type, byte[] bytes) => _streams.Add((type, () => bytes));

    /// <summary>Adds a stream that is written by its type, with whatever it refers to.</summary>
    public void AddWithReferred(Minidump.Enums.StreamType type, KaitaiStruct content)
    {
        _contents.Add(_streams.Count, content);
        Add(type, []);
    }

    /// <summary>Adds SystemInfo.</summary>
    public void AddSystem(SystemInfo system, string? servicePack)
    {
        system.CsdVersionRva = 0;
        if (servicePack is not null)
            Refer(ToText(servicePack), NarrowAlignment, offset => system.CsdVersionRva = ToRva(offset, "the service pack"));
        Add(Minidump.Enums.StreamType.SystemInfoStream, system);
    }

    /// <summary>Adds ThreadList, if there are threads.</summary>
    /// <returns>Where each thread's context goes.</returns>
    public LocationDescriptor[] AddThreads(List<MinidumpThread> threads, MinidumpMemoryLayout memory)
    {
        var list = new ThreadList();
        for (int i = 0; i < threads.Count; i++)
        {
            MinidumpThread thread = threads[i];
            var stack = new LocationDescriptor { DataSize = (uint)thread.Stack.Length };
            memory.OnPlaced(i, offset => SetWhereReachable(stack, offset));
            list.Threads.Add(new ThreadList.Types.Thread
            {
                ThreadId = thread.Id,
                SuspendCount = thread.SuspendCount,
                PriorityClass = thread.PriorityClass,
                Priority = thread.Priority,
                Teb = thread.Teb.Value,
                Stack = new MemoryDescriptor { StartOfMemoryRange = thread.StackStart.Value, Memory = stack },
                ThreadContext = Refer(thread.Context, ContextAlignment, $"the context of thread {thread.Id}"),
            });
        }

        if (threads.Count > 0)
            Add(Minidump.Enums.StreamType.ThreadListStream, list);
        return [.. list.Threads.Select(thread => thread.ThreadContext)];
    }

    /// <summary>Adds ModuleList, if there are modules.</summary>
    public void AddModules(List<MinidumpModule> modules)
    {
        var list = new ModuleList();
        foreach (MinidumpModule source in modules)
        {
            var module = new ModuleList.Types.Module
            {
                BaseOfImage = source.Base.Value,
                SizeOfImage = source.Size,
                CheckSum = source.CheckSum,
                TimeDateStamp = source.TimeDateStamp,
                VersionInfo = source.Version?.Clone() ?? new VsFixedfileinfo(),
                CvRecord = Refer(source.CodeView, NarrowAlignment, $"the CodeView record of {source.Name}"),
                MiscRecord = new LocationDescriptor(),
            };
            Refer(ToText(source.Name), NarrowAlignment, offset => module.ModuleNameRva = ToRva(offset, $"the name of {source.Name}"));
            list.Modules.Add(module);
        }

        if (modules.Count > 0)
            Add(Minidump.Enums.StreamType.ModuleListStream, list);
    }

    /// <summary>Adds ExceptionStream.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="ofThread">Where the context of its thread goes; null where the dump does not have the thread.</param>
    public void AddException(MinidumpException exception, LocationDescriptor? ofThread)
    {
        var record = new ExceptionStream.Types.Exception
        {
            ExceptionCode = exception.Code,
            ExceptionFlags = exception.Flags,
            ExceptionRecord = exception.NestedRecord.Value,
            ExceptionAddress = exception.Address.Value,
            NumberParameters = (uint)exception.Parameters.Count,
        };
        for (int i = 0; i < ExceptionInformation.Count; i++)
            record.ExceptionInformation.Add(exception.Parameters.ElementAtOrDefault(i));
        LocationDescriptor context = exception.Context.IsEmpty && ofThread is not null
            ? ofThread.Clone()
            : Refer(exception.Context, ContextAlignment, "the context of the exception");
        var stream = new ExceptionStream { ThreadId = exception.ThreadId, ExceptionRecord = record, ThreadContext = context };
        _streams.Add((Minidump.Enums.StreamType.ExceptionStream, () =>
        {
            if (exception.Context.IsEmpty && ofThread is not null)
                context.Rva = ofThread.Rva;
            return stream.ToArray();
        }
        ));
    }

    /// <summary>Has bytes placed behind the streams.</summary>
    public void Refer(DumpPiece bytes, int alignment, Action<long> placed) => _referred.Add((bytes, alignment, placed));

    /// <summary>Has the memory placed last.</summary>
    public void PlaceLast(MinidumpMemoryLayout memory) => _memory = memory;

    /// <summary>Places and writes everything.</summary>
    public DumpImage Finish()
    {
        var image = new DumpImage();
        var minidump = new Minidump
        {
            Header = new Minidump.Types.Header { Signature = "MDMP"u8.ToArray(), Version = Version, TimeDateStamp = timeDateStamp, Flags = (Minidump.Enums.MinidumpType)flags },
            Directory = [],
        };
        foreach ((Minidump.Enums.StreamType type, Func<byte[]> write) in _streams)
            minidump.Directory.Add(new Minidump.Types.Directory { StreamType = type, Location = new LocationDescriptor { DataSize = (uint)write().Length } });
        long end = minidump.ToArray().Length;
        foreach (Minidump.Types.Directory entry in minidump.Directory)
            end = (entry.Location.Rva = ToRva(Align(end, WideAlignment), $"{entry.StreamType}")) + (long)entry.Location.DataSize;
        foreach ((int stream, KaitaiStruct content) in _contents)
        {
            Minidump.Types.Directory entry = minidump.Directory[stream];
            end = ContentLayout.Place(image, minidump.Header, entry, content, ToRva(Align(end, WideAlignment), $"{entry.StreamType}"));
        }

        foreach ((DumpPiece bytes, int alignment, Action<long> placed) in _referred)
        {
            long offset = Align(end, alignment);
            placed(offset);
            image.Put(offset, bytes);
            end = offset + bytes.Length;
        }

        _memory?.Place(image, end);
        image.Put(0, minidump.ToArray());
        for (int i = 0; i < _streams.Count; i++)
        {
            if (!_contents.ContainsKey(i))
                image.Put(minidump.Directory[i].Location.Rva, _streams[i].Write());
        }

        return image;
    }

    /// <summary>The next multiple of an alignment.</summary>
    public static long Align(long offset, long alignment) => (offset + alignment - 1) / alignment * alignment;

    /// <summary>An offset as RVA.</summary>
    /// <exception cref="DumpWriteException">It lies past 4 GB.</exception>
    public static uint ToRva(long offset, string what) => offset <= uint.MaxValue
        ? (uint)offset
        : throw new DumpWriteException($"{what} would lie at 0x{offset:x}, where no 32-bit RVA reaches");

    private static void SetWhereReachable(LocationDescriptor location, long offset)
    {
        // The bytes of a stack past 4 GB are in Memory64List alone.
        location.Rva = offset <= uint.MaxValue ? (uint)offset : 0;
        if (offset > uint.MaxValue)
            location.DataSize = 0;
    }

    private static DumpPiece ToText(string text) => new((byte[])[.. new MinidumpString { Buffer = text }.ToArray(), 0, 0]);

    private LocationDescriptor Refer(ReadOnlyMemory<byte> bytes, int alignment, string what)
    {
        var location = new LocationDescriptor { DataSize = (uint)bytes.Length };
        if (!bytes.IsEmpty)
            Refer(new DumpPiece(bytes), alignment, offset => location.Rva = ToRva(offset, what));
        return location;
    }
}
