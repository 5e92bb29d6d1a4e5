using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// A kernel dump as a target. Dumps that hold physical memory show it, virtual memory through the page tables in it, and what the system's
/// lists lead to; small ones the drivers and the captured memory; all kinds the header, and the processor whose registers the header holds.
/// Parts are read when asked for; a broken one is a problem, not the end.
/// </summary>
public sealed partial class KernelDumpTarget : DumpTarget
{
    private static readonly KaitaiLimits Limits = KaitaiLimits.Default with { MaxBytes = 1 << 20 };

    private readonly KernelDump _dump;
    private readonly ByteSource _source;
    private readonly bool _ownsSource;
    private readonly ProblemLog _log = new();
    private readonly KernelContext? _headerContext;
    private readonly Lazy<KernelContext?> _context;
    private readonly Lazy<IReadOnlyList<TargetModule>> _modules;
    private readonly Lazy<IReadOnlyList<TargetUnloadedModule>> _unloadedModules;
    private readonly Lazy<List<MemoryRange>> _ranges;
    private readonly Lazy<AddressSpace> _memory;
    private readonly Lazy<KernelSpace?> _space;
    private readonly Lazy<KernelDebuggerData?> _debuggerData;
    private readonly Lazy<StoppedProcessor> _stopped;
    private readonly Lazy<IReadOnlyList<KernelProcess>> _processes;
    private readonly Lazy<IReadOnlyList<TaggedData>> _taggedData;
    private readonly PhysicalMemoryReader _physicalReader;
    private readonly Lazy<PhysicalMemory?> _physical;
    private readonly Lazy<IReadOnlyList<DumpProblem>> _problems;

    internal KernelDumpTarget(ByteSource source, bool ownsSource, DumpFileOptions? options = null)
    {
        _source = source;
        _ownsSource = ownsSource;
        _options = options ?? new DumpFileOptions();
        _dump = KernelDump.Read(source, Limits);
        Kernel = KernelHeaderReader.Read(_dump);
        var triage = new TriageReader(_dump, _log);
        // What the header says stays when the dump is closed.
        _headerContext = _log.Guard(KernelPart.Header, ReadHeaderContext);
        _context = new(() => _log.Guard(KernelPart.Body, () => KernelRegisters.OfProcessor(_dump)) ?? _headerContext);
        _ranges = new(triage.ReadMemory);
        _physicalReader = new PhysicalMemoryReader(_dump, source, _log);
        _physical = new(() => _log.Guard(KernelPart.PhysicalMemory, _physicalReader.Read));
        _space = new(() => _physical.Value is { } physical ? new KernelSpace(_dump, Kernel, physical, _options, _log) : null);
        _memory = new(() => _space.Value?.System ?? new CapturedMemory(new MemoryRangeMap(MemorySegments.Create([.. _ranges.Value], source.Length)), new HeldSource(source), AddressBits.Of(Kernel.Machine, DebuggerData?.PagingLevels is { } levels ? (int)levels : 0)));
        _debuggerData = new(() => _space.Value is { } space ? space.DebuggerData : _log.Guard(KernelPart.Body, () => KernelDebuggerData.Read(_dump, source)));
        _stopped = new(() => _log.Guard(KernelPart.Body, FindStopped) ?? new StoppedProcessor(0, 0));
        _modules = new(() => _space.Value is null ? triage.ReadModules() : ReadLoadedModules());
        _unloadedModules = new(triage.ReadUnloadedModules);
        _processes = new(ReadProcesses);
        _taggedData = new(() => _log.Guard(KernelPart.SecondaryData, () => TaggedDataReader.Read(_dump, source, _physical.Value, _log)) ?? []);
        _problems = new(FindProblems);
    }

    /// <summary>What the header says of the system.</summary>
    public KernelInformation Kernel { get; }

    /// <inheritdoc/>
    public override string Format => "kernel";

    /// <inheritdoc/>
    public override long Length => _source.Length;

    /// <inheritdoc/>
    public override DebugClass Class => DebugClass.Kernel;

    /// <inheritdoc/>
    public override DebugQualifier Qualifier => (DumpHeaderValues.Enums.DumpType)Kernel.DumpType switch
    {
        DumpHeaderValues.Enums.DumpType.Triage => DebugQualifier.SmallDump,
        DumpHeaderValues.Enums.DumpType.Full or DumpHeaderValues.Enums.DumpType.BitmapFull or DumpHeaderValues.Enums.DumpType.CompleteMemory => DebugQualifier.FullDump,
        DumpHeaderValues.Enums.DumpType.KernelAndUserMemory => DebugQualifier.ActiveDump,
        _ => DebugQualifier.Dump,
    };

    /// <inheritdoc/>
    public override uint FormatFlags => 0;

    /// <inheritdoc/>
    public override uint TimeDateStamp => Kernel.SystemTime is { } time ? FileTimes.ToSeconds(time) : 0;

    /// <inheritdoc/>
    public override TargetSystem System
    {
        get
        {
            var (major, minor) = WindowsVersions.Of(Kernel.Build);
            return new TargetSystem(
                ProcessorArchitectures.FromMachine(Kernel.Machine), PlatformId: 2, major, minor, Kernel.Build, Kernel.NumberOfProcessors, ProductType: 0, ServicePack: null);
        }
    }

    /// <summary>None: a kernel dump is of the system, not of a process.</summary>
    public override uint? ProcessId => null;

    /// <summary>The processor whose registers the dump holds, as the one thread of the system's virtual process; its id is the processor's
    /// number, 0 where nothing tells. They are those the processor was stopped with; those of the exception are its own.</summary>
    public override IReadOnlyList<TargetThread> Threads => _context.Value is { } context
        ? [new TargetThread(Stopped.Number, 0, 0, 0, default, default, context.Bytes, context.Registers)]
        : [];

    /// <inheritdoc/>
    public override IReadOnlyList<TargetModule> Modules => _modules.Value;

    /// <summary>The drivers that were unloaded, as a small dump lists them; none of larger ones.</summary>
    public override IReadOnlyList<TargetUnloadedModule> UnloadedModules => _unloadedModules.Value;

    /// <inheritdoc/>
    public override TargetException? Exception =>
        KernelHeaderReader.ReadException(_dump) is { } record
            ? new TargetException(Stopped.Number, record, _headerContext?.Bytes ?? default, _headerContext?.Registers)
            : null;

    /// <inheritdoc/>
    public override AddressSpace Memory => _memory.Value;

    /// <inheritdoc/>
    public override MemorySummary MemorySummary
    {
        get
        {
            ulong bytes = 0;
            foreach (MemoryRange range in _ranges.Value) bytes += range.Length;
            return new MemorySummary(_ranges.Value.Count, bytes) { PhysicalPages = PhysicalMemory?.PageCount };
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<DumpProblem> Problems => _problems.Value;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        if (_memory.IsValueCreated)
            (_memory.Value as IDisposable)?.Dispose();
        if (_physical.IsValueCreated)
            (_physical.Value as IDisposable)?.Dispose();
        if (_ownsSource)
            _source.Dispose();
        foreach (ByteSource file in _ownedFiles)
            file.Dispose();
    }

    private KernelContext? ReadHeaderContext() => KernelRegisters.ContextOf(_dump.Header64 is { } wide ? wide.ContextRecord : _dump.Header32!.ContextRecord);

    private IReadOnlyList<DumpProblem> FindProblems()
    {
        // Reading each part notes its problems.
        _ = (_context.Value, _modules.Value, _unloadedModules.Value, _ranges.Value, _processes.Value, _taggedData.Value);
        _physicalReader.Check(_physical.Value);
        return _log.ToList(KernelPart.All);
    }
}
