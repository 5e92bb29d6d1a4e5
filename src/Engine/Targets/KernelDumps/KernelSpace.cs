using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The virtual memory of a dump that holds physical memory: what has to be known of the system to translate addresses, and who asks.</summary>
internal sealed class KernelSpace
{
    private readonly PhysicalMemory _physical;
    private readonly PageFileSet _pageFiles;
    private readonly TranslationSettings? _settings;

    /// <summary>Finds out what the header and the debugger's data say of the page tables.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="kernel">What its header says.</param>
    /// <param name="physical">Its physical memory.</param>
    /// <param name="options">What is known of its system beside it.</param>
    /// <param name="problems">Where it is noted that something is missing.</param>
    public KernelSpace(KernelDump dump, KernelInformation kernel, PhysicalMemory physical, DumpFileOptions options, ProblemLog problems)
    {
        (_physical, _pageFiles) = (physical, options.PageFiles);
        bool pae = dump.Header32 is { HasPaeEnabled: true, PaeEnabled: not 0 };
        // How many levels x64 has, only the debugger's data tells, which is reached through them: the levels that lead to it are right. Where
        // it is not in the dump, so are those that lead to the list of modules.
        bool leads = false;
        foreach (int levels in kernel.Machine == ImageFileMachine.Amd64 ? [4, 5] : new[] { 0 })
        {
            if (TranslationSettings.Of(kernel.Machine, kernel.Build, pae, levels) is not { } settings)
                break;
            var memory = new TranslatedMemory(physical, settings, kernel.DirectoryTableBase, _pageFiles);
            if (_settings is null || (!leads && IsReadable(memory, kernel.PsLoadedModuleList)))
                (_settings, leads) = (settings, IsReadable(memory, kernel.PsLoadedModuleList));
            if (kernel.KdDebuggerDataBlock is not { } address || KernelDebuggerData.Read(memory, address) is not { } data)
                continue;
            DebuggerData = data;
            _settings = settings with { InvalidEntryMask = InvalidEntryMasks.Of(data.Data), PrototypeBase = ReadPagedPoolStart(memory, data.Data) };
            break;
        }

        _settings = AddCompressedMemory(_settings, kernel, options);
        if (_settings is null)
            problems.Add(KernelPart.Body, 0, $"the page tables of machine 0x{(uint)kernel.Machine:x} are not known");
        else if (DebuggerData is null)
            problems.Add(KernelPart.Body, 0, "KDDEBUGGER_DATA64 is not where the header says: details of page tables stay unknown");
        System = Open(kernel.DirectoryTableBase);
    }

    /// <summary>The memory of the process that ran, the kernel's with it.</summary>
    public AddressSpace System { get; }

    /// <summary>What the kernel tells its debugger; null where it can't be read.</summary>
    public KernelDebuggerData? DebuggerData { get; }

    /// <summary>The memory below a top table.</summary>
    public AddressSpace Open(ulong directoryTableBase) => _settings is { } settings
        ? new TranslatedMemory(_physical, settings, directoryTableBase, _pageFiles)
        : new UntranslatedMemory();

    // Where a process states its top table, the debugger's data tells; every build whose EPROCESS is known agrees with the others of its width.
    private TranslationSettings? AddCompressedMemory(TranslationSettings? settings, KernelInformation kernel, DumpFileOptions options)
    {
        if (settings is null)
            return null;
        ushort offset = DebuggerData?.Data.OffsetEprocessDirectoryTableBase is { } stated and > 0 ? stated : ProcessLayout.UsualDirectoryTableBase(kernel.Is64Bit);
        return settings with
        {
            VirtualStore = options.VirtualStore ?? settings.VirtualStore,
            CompressedMemory = options.SmGlobals is { } globals ? new VirtualStoreOptions(globals, offset) : null,
        };
    }

    private static bool IsReadable(AddressSpace memory, ulong? address) => address is { } known && memory.Explain(known).Kind == MemoryFaultKind.None;

    // Of x86 without PAE alone; the record holds the address of the variable.
    private static ulong? ReadPagedPoolStart(AddressSpace memory, KddebuggerData64 data)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        return memory.TryReadExactly(data.MmPagedPoolStart, bytes) ? BitConverter.ToUInt32(bytes) : null;
    }
}
