namespace Tephra.Engine;

/// <summary>An open dump as a system of the session, with the engine's own ids for it.</summary>
internal sealed class EngineSystem : IDisposable
{
    // Windows has at most 2,048 logical processors. A header that says more is damaged.
    private const int MostProcessors = 2048;

    private readonly Lazy<IReadOnlyList<TargetModule>> _modules;
    private AddressSpace? _memory;
    private AddressSpace? _processMemory;
    private ThreadMemory? _threadMemory;

    /// <summary>Takes a dump that was opened.</summary>
    /// <param name="id">The system's id.</param>
    /// <param name="target">The dump; disposed of with the system.</param>
    /// <param name="files">The dump's files by GetDumpFile's index: itself, then the registered ones in order.</param>
    public EngineSystem(uint id, DumpTarget target, IReadOnlyList<DumpInformationFile> files)
    {
        (Id, Target, Files) = (id, target, files);
        IsNarrow = target.System is { Is64Bit: false };
        IEnumerable<TargetModule> Modules() => target.Modules.Concat(target.UnloadedModules.Select(module =>
            new TargetModule(module.Name, module.Base, module.Size, module.TimeDateStamp, module.CheckSum, CodeView: null)));
        _modules = new(() => [.. IsNarrow ? Modules().Select(Narrow) : Modules()]);
    }

    /// <summary>The system's id; the process has the same one, as a dump has exactly one.</summary>
    public uint Id { get; }

    /// <summary>The dump.</summary>
    public DumpTarget Target { get; }

    /// <summary>The dump's files by GetDumpFile's index: itself, then the registered ones in order.</summary>
    public IReadOnlyList<DumpInformationFile> Files { get; }

    /// <summary>The memory to read: the dump's, with that of images behind it where these are allowed.</summary>
    public AddressSpace Memory => _memory ??= ProcessMemory;

    /// <summary>The dump's memory as the implicit process sees it.</summary>
    public AddressSpace ProcessMemory => _processMemory ?? Target.Memory;

    /// <summary>The memory to read for the thread that asks first, where it is read as the dump has it; else null.</summary>
    public ThreadMemory? ThreadMemory => _threadMemory ??= !IsNarrow && Memory is CapturedMemory memory ? memory.HoldForThread() : null;

    /// <summary>The process that was chosen to read the memory of, by the address of its EPROCESS; 0 for none.</summary>
    public ulong ImplicitProcess { get; private set; }

    /// <summary>The thread that was chosen to look at, by the address of its KTHREAD; 0 for none.</summary>
    public ulong ImplicitThread { get; set; }

    /// <summary>The images that may stand in for memory that is not in the dump, or null.</summary>
    public ModuleImages? Images { get; private set; }

    /// <summary>Whether it was unpacked from a cabinet.</summary>
    public bool IsFromArchive => Target.Archive is not null;

    /// <summary>Whether addresses have 32 bits, so that those extended by their sign mean the same.</summary>
    public bool IsNarrow { get; }

    /// <summary>Whether it is of a kernel: one virtual process, and a virtual thread for each processor.</summary>
    public bool IsKernel => Target.Class == DebugClass.Kernel;

    /// <summary>Loaded modules, then unloaded ones, by the engine's index.</summary>
    public IReadOnlyList<TargetModule> Modules => _modules.Value;

    /// <summary>The header of a kernel dump as the session has it: that of SET_DUMP_HEADER, or null for the file's own.</summary>
    public byte[]? Header { get; set; }

    /// <summary>The tokens of the dump that were opened.</summary>
    public TokenTable Tokens { get; } = new();

    /// <summary>The processor that registers are shown for.</summary>
    public EffectiveProcessor Processor => field ??= new EffectiveProcessor(this);

    /// <summary>The engine id of the first thread; the others follow it in the dump's order. Valid once the event was delivered.</summary>
    public uint FirstThreadId { get; private set; }

    /// <summary>The index of the current thread in the target's list, or null where there is none.</summary>
    public int? CurrentThread { get; set; }

    /// <summary>The event, once delivered.</summary>
    public TargetEvent? Event { get; private set; }

    /// <summary>How many threads there are: of a kernel, one for each processor.</summary>
    public int ThreadCount => IsKernel
        ? Math.Max(Math.Clamp(Target.System?.NumberOfProcessors ?? 0, 0, MostProcessors), Target.Threads.Count)
        : Target.Threads.Count;

    /// <summary>The current thread, or null where there is none.</summary>
    public TargetThread? Thread => CurrentThread is int index ? GetThread(index) : null;

    /// <summary>An address without the extension of its sign, where the target has 32 bits.</summary>
    public ulong ToAddress(ulong offset) => IsNarrow ? NarrowAddresses.Narrow(offset) : offset;

    // Looked up by what callers give: some dumps store addresses of 32 bits with the extension of their sign.
    private TargetModule Narrow(TargetModule module) => ToAddress(module.Base.Value) == module.Base.Value ? module : module with { Base = ToAddress(module.Base.Value) };

    /// <summary>The index of the first thread that the target tells of: of a kernel, that of the processor that stopped.</summary>
    public int FirstThread => Target is KernelDumpTarget kernel ? (int)kernel.Stopped.Number : 0;

    /// <summary>A thread; of a processor that the dump tells nothing of, one without registers.</summary>
    public TargetThread GetThread(int index) => index - FirstThread is >= 0 and var held && held < Target.Threads.Count
        ? Target.Threads[held]
        : new TargetThread((uint)index, 0, 0, 0, default, default, default, null);

    /// <summary>Lets images of modules stand in for memory that is not in the dump, or no longer.</summary>
    public void UseImages(ModuleImages? images)
    {
        (Images, _memory) = (images, images is null ? null : new ImageBackedMemory(ProcessMemory, images));
        Interlocked.Exchange(ref _threadMemory, null)?.Dispose();
    }

    /// <summary>Reads the memory of another process; that of none in particular if <paramref name="memory"/> is null.</summary>
    public void UseProcess(ulong process, AddressSpace? memory)
    {
        (ImplicitProcess, _processMemory) = (process, memory);
        UseImages(Images);
    }

    /// <summary>Takes the dump's event and numbers its threads.</summary>
    /// <param name="firstThreadId">The first thread's engine id.</param>
    public void Attach(uint firstThreadId)
    {
        FirstThreadId = firstThreadId;
        Event = TargetEvent.Create(this);
        CurrentThread = Event.ThreadIndex;
    }

    /// <summary>A thread's engine id.</summary>
    /// <param name="index">Its index in the target's list, or null for none.</param>
    public uint ToEngineId(int? index) => index is int value ? FirstThreadId + (uint)value : DebugConstants.AnyId;

    /// <summary>The index of a thread by its engine id, or null where the system has no such thread.</summary>
    public int? FindThread(uint id) => id >= FirstThreadId && id - FirstThreadId < ThreadCount ? (int)(id - FirstThreadId) : null;

    /// <summary>Lets go of the dump.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _threadMemory, null)?.Dispose();
        Target.Dispose();
    }
}
