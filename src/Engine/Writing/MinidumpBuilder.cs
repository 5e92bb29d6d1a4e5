using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// Makes a minidump from nothing but objects. Streams are laid out by the compiled schemas; the builder says where they go: header, directory,
/// streams, what they refer to, and last the memory. Not safe to use from several threads at once.
/// </summary>
public sealed class MinidumpBuilder
{
    private readonly SystemInfo _system;
    private readonly string? _servicePack;
    private readonly List<MinidumpThread> _threads = [];
    private readonly List<MinidumpModule> _modules = [];
    private readonly List<(ulong Start, DumpPiece Bytes)> _memory = [];
    private readonly List<(uint Type, byte[] Bytes, KaitaiStruct? Content)> _streams = [];
    private MinidumpException? _exception;
    private MiscInfo? _misc;

    /// <summary>Begins a dump of a machine and system, without which no debugger opens one.</summary>
    /// <param name="system">The machine and system; its processor decides the layout of contexts.</param>
    public MinidumpBuilder(TargetSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentOutOfRangeException.ThrowIfNegative(system.NumberOfProcessors, nameof(system));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(system.NumberOfProcessors, byte.MaxValue, nameof(system));
        _system = new SystemInfo
        {
            ProcessorArchitecture = (SystemInfo.Enums.ProcessorArchitecture)system.ProcessorArchitecture,
            NumberOfProcessors = (byte)system.NumberOfProcessors,
            ProductType = (SystemInfo.Enums.ProductType)system.ProductType,
            MajorVersion = system.MajorVersion,
            MinorVersion = system.MinorVersion,
            BuildNumber = system.BuildNumber,
            PlatformId = (SystemInfo.Enums.PlatformId)system.PlatformId,
            Cpu = new SystemInfo.Types.CpuInformation(),
        };
        _servicePack = system.ServicePack;
    }

    /// <summary>Begins a dump with a SystemInfo stream of one's own; the text it refers to is <paramref name="servicePack"/>.</summary>
    /// <param name="system">The stream.</param>
    /// <param name="servicePack">The text of <c>csd_version</c>; null for none.</param>
    public MinidumpBuilder(SystemInfo system, string? servicePack = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        _system = system.Clone();
        // The text that was read or set with it stands in another file.
        _system.CsdVersion = null;
        _servicePack = servicePack;
    }

    /// <summary>MINIDUMP_TYPE bits of the header: what the dump was asked to hold.</summary>
    public ulong Flags { get; set; }

    /// <summary>When the dump was made, in seconds since 1970, UTC.</summary>
    public uint TimeDateStamp { get; set; }

    /// <summary>
    /// Whether memory goes into Memory64List, behind everything else, where it may pass 4 GB; else into MemoryList. Null: into Memory64List if
    /// <see cref="Flags"/> has MiniDumpWithFullMemory, or there is more than 2 GB of it.
    /// </summary>
    public bool? UsesMemory64List { get; set; }

    /// <summary>Adds the MiscInfo stream, in its first form: the process's id and times. A later call replaces it.</summary>
    /// <param name="processId">The id.</param>
    /// <param name="createTime">When it was started, in seconds since 1970; times are not stored where this is 0.</param>
    /// <param name="userTime">Seconds spent in user mode.</param>
    /// <param name="kernelTime">Seconds spent in kernel mode.</param>
    public void SetProcess(uint processId, uint createTime = 0, uint userTime = 0, uint kernelTime = 0) => _misc = new MiscInfo
    {
        SizeOfInfo = 24, // MINIDUMP_MISC_INFO, the first form
        Flags1 = MiscInfo.Enums.Flags1.Misc1ProcessId | (createTime == 0 ? 0 : MiscInfo.Enums.Flags1.Misc1ProcessTimes),
        ProcessId = processId,
        ProcessCreateTime = createTime,
        ProcessUserTime = userTime,
        ProcessKernelTime = kernelTime,
    };

    /// <summary>Adds a MiscInfo stream of one's own. A later call replaces it.</summary>
    /// <param name="info">The stream.</param>
    public void SetMiscInfo(MiscInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        _misc = info.Clone();
    }

    /// <summary>Adds a thread; LLDB and others take the first one for the main thread.</summary>
    /// <param name="thread">The thread.</param>
    public void AddThread(MinidumpThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        _threads.Add(thread);
    }

    /// <summary>Adds a module; the first one is the program.</summary>
    /// <param name="module">The module.</param>
    public void AddModule(MinidumpModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        _modules.Add(module);
    }

    /// <summary>Sets the exception. A later call replaces it.</summary>
    /// <param name="exception">The exception.</param>
    public void SetException(MinidumpException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception.Parameters.Count > ExceptionInformation.Count)
            throw new ArgumentException($"an exception has at most {ExceptionInformation.Count} parameters, not {exception.Parameters.Count}", nameof(exception));
        _exception = exception;
    }

    /// <summary>Adds memory. Where ranges overlap, readers take the one that was added first.</summary>
    /// <param name="address">The address of the first byte.</param>
    /// <param name="bytes">The bytes; not copied before the dump is written.</param>
    public void AddMemory(VirtualAddress address, ReadOnlyMemory<byte> bytes) => AddMemory(address, new DumpPiece(bytes));

    /// <summary>Adds memory whose bytes are fetched when the dump is written.</summary>
    /// <param name="address">The address of the first byte.</param>
    /// <param name="source">Where the bytes are; stays the caller's, and open until the dump is written.</param>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="length">How many bytes.</param>
    public void AddMemory(VirtualAddress address, ByteSource source, long offset, long length)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, source.Length - offset);
        AddMemory(address, new DumpPiece(source, offset, length));
    }

    /// <summary>Adds a CommentStreamA.</summary>
    /// <param name="text">The text; ASCII alone.</param>
    public void AddCommentA(string text) => _streams.Add((CommentText.AnsiType, CommentText.Ansi(text), null));

    /// <summary>Adds a CommentStreamW.</summary>
    /// <param name="text">The text.</param>
    public void AddCommentW(string text) => _streams.Add((CommentText.WideType, CommentText.Wide(text), null));

    /// <summary>Adds a stream as it stands.</summary>
    /// <param name="type">Its number, none of those the builder makes itself.</param>
    /// <param name="bytes">Its bytes, which are copied.</param>
    public void AddStream(uint type, ReadOnlySpan<byte> bytes)
    {
        if (type == 0 || StreamNames.IsBuilt(type))
            throw new ArgumentException($"{StreamNames.Get(type)} is a stream the builder makes itself", nameof(type));
        _streams.Add((type, bytes.ToArray(), null));
    }

    /// <summary>
    /// Adds a stream that a compiled schema describes. What the object refers to, such as the names of threads, is placed behind it if the number is
    /// one that streams of its class have; its offsets need not be set.
    /// </summary>
    /// <param name="type">Its number, none of those the builder makes itself.</param>
    /// <param name="content">The object as it now is: it is copied, or written at once.</param>
    /// <exception cref="KaitaiWriteException">It can't be written as it stands; of one that is copied, the writing of the dump says so.</exception>
    public void AddStream(uint type, KaitaiStruct content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (StreamNames.HasReader(type) && !StreamNames.IsBuilt(type))
            _streams.Add((type, [], content.Clone()));
        else
            AddStream(type, content.ToArray());
    }

    /// <summary>The dump's bytes.</summary>
    /// <exception cref="DumpWriteException">Something lies where no RVA reaches, or the dump is larger than an array.</exception>
    public byte[] ToArray() => Build().ToArray();

    /// <summary>Writes the dump to a stream.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <exception cref="DumpWriteException">Something lies where no RVA reaches; nothing was written.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Build().WriteTo(stream);
    }

    /// <summary>Writes the dump to a file: to a new one beside it, which then takes its place.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DumpWriteException">Something lies where no RVA reaches; nothing was written.</exception>
    /// <exception cref="IOException">The file could not be written; the old one is as it was.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Build().Save(path);
    }

    private void AddMemory(VirtualAddress address, DumpPiece piece)
    {
        if (piece.Length > 0 && (ulong)(piece.Length - 1) > ulong.MaxValue - address.Value)
            throw new ArgumentException($"{piece.Length} bytes at {address} pass the end of the address space", nameof(address));
        if (piece.Length > 0)
            _memory.Add((address.Value, piece));
    }

    /// <summary>The dump, to be read or written piece by piece.</summary>
    /// <exception cref="DumpWriteException">Something lies where no RVA reaches.</exception>
    internal DumpImage Build()
    {
        var layout = new MinidumpLayout(Flags, TimeDateStamp);
        layout.AddSystem(_system, _servicePack);
        if (_misc is not null)
            layout.Add(Minidump.Enums.StreamType.MiscInfoStream, _misc);
        bool? isWide = UsesMemory64List ?? ((Flags & (ulong)Minidump.Enums.MinidumpType.WithFullMemory) != 0 ? true : null);
        var memory = new MinidumpMemoryLayout(layout, isWide, [.. _threads.Select(thread => (thread.StackStart.Value, new DumpPiece(thread.Stack))), .. _memory]);
        LocationDescriptor[] contexts = layout.AddThreads(_threads, memory);
        layout.AddModules(_modules);
        if (_exception is not null)
            layout.AddException(_exception, contexts.ElementAtOrDefault(_threads.FindIndex(thread => thread.Id == _exception.ThreadId)));
        foreach ((uint type, byte[] bytes, KaitaiStruct? content) in _streams)
        {
            if (content is not null)
                layout.AddWithReferred((Minidump.Enums.StreamType)type, content);
            else
                layout.Add((Minidump.Enums.StreamType)type, bytes);
        }

        memory.AddList();
        return layout.Finish();
    }
}
