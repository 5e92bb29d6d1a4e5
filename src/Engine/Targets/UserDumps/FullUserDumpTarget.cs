namespace Tephra.Engine;

/// <summary>
/// An old full user dump as a target: the dump of a process as debuggers wrote it before minidumps ('USERDUMP', and 'USERDU64' of 64-bit
/// processes). Parts are read when asked for; a broken one is noted in <see cref="Problems"/> and harms no other.
/// </summary>
public sealed class FullUserDumpTarget : DumpTarget
{
    private const uint FreeBuild = 0xF, CheckedBuild = 0xC; // MajorVersion where it is that of the kernel's debugger interface

    private readonly UserDumpLayout _layout;
    private readonly HeldSource _held;
    private readonly bool _ownsSource;
    private readonly ProblemLog _log = new();
    private readonly Lazy<IReadOnlyList<TargetThread>> _threads;
    private readonly Lazy<IReadOnlyList<TargetModule>> _modules;
    private readonly Lazy<UserDumpMemoryReader> _memory;
    private readonly Lazy<UserDumpEvent?> _event;
    private readonly Lazy<IReadOnlyList<DumpProblem>> _problems;

    internal FullUserDumpTarget(ByteSource source, bool ownsSource)
    {
        (_layout, _held, _ownsSource) = (new UserDumpLayout(source), new HeldSource(source), ownsSource);
        _threads = new(() => UserDumpThreadReader.Read(_layout, _log));
        _modules = new(() => UserDumpModuleReader.Read(_layout, Memory, _log));
        _memory = new(() => new UserDumpMemoryReader(_layout, _held, _log));
        _event = new(() => UserDumpEvent.Read(_layout, _log));
        _problems = new(FindProblems);
    }

    /// <summary><c>userdump</c>.</summary>
    public override string Format => "userdump";

    /// <inheritdoc/>
    public override long Length => _layout.Source.Length;

    /// <inheritdoc/>
    public override DebugClass Class => DebugClass.UserWindows;

    /// <summary>Always <see cref="DebugQualifier.Dump"/>, which of a process is the old full dump.</summary>
    public override DebugQualifier Qualifier => DebugQualifier.Dump;

    /// <summary>Zero: the format does not vary.</summary>
    public override uint FormatFlags => 0;

    /// <summary>Zero: the dump does not say when it was made.</summary>
    public override uint TimeDateStamp => 0;

    /// <summary>The machine, and the system by its build; how many processors it had is not stored, and 0.</summary>
    public override TargetSystem System
    {
        get
        {
            var (major, minor) = WindowsVersions.Of(_layout.Build);
            if (major == 0 && _layout.Major is not (FreeBuild or CheckedBuild))
                major = _layout.Major;
            return new TargetSystem(
                ProcessorArchitectures.FromMachine((ImageFileMachine)(uint)_layout.Dump.Machine), PlatformId: 2, major, minor, _layout.Build, NumberOfProcessors: 0, ProductType: 0, ServicePack: null);
        }
    }

    /// <inheritdoc/>
    public override uint? ProcessId => _event.Value?.ProcessId;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetThread> Threads => _threads.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<TargetModule> Modules => _modules.Value;

    /// <summary>The regions whose memory the dump holds, ascending.</summary>
    public override IReadOnlyList<TargetMemoryRegion> MemoryRegions => _memory.Value.Regions;

    /// <summary>The exception the dump was written for, with the registers of its thread; null if it was for something else.</summary>
    public override TargetException? Exception => _event.Value?.ToException(Threads);

    /// <inheritdoc/>
    public override AddressSpace Memory => _memory.Value.Memory;

    /// <inheritdoc/>
    public override MemorySummary MemorySummary => _memory.Value.Summary;

    /// <inheritdoc/>
    public override IReadOnlyList<DumpProblem> Problems => _problems.Value;

    /// <summary>The whole dump.</summary>
    internal ByteSource Source => _layout.Source;

    /// <summary>Where the memory of each region lies, in the dump's order; what the dump was cut off in lies behind its end.</summary>
    internal IReadOnlyList<MemoryRange> MemoryRanges => _memory.Value.Ranges;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _held.Dispose();
        if (_ownsSource)
            _layout.Source.Dispose();
    }

    private IReadOnlyList<DumpProblem> FindProblems()
    {
        // Reading each part notes its problems.
        _ = (_threads.Value, _modules.Value, _memory.Value, _event.Value);
        return _log.ToList(UserDumpPart.All);
    }
}
