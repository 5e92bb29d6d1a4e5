using Tephra.Formats;

namespace Tephra.Engine;

/// <content>What stands on physical memory.</content>
public sealed partial class KernelDumpTarget
{
    /// <summary>
    /// The physical memory the dump holds; null for small dumps and headers alone, which have none, and where nothing tells which pages
    /// there are.
    /// </summary>
    public PhysicalMemory? PhysicalMemory => _physical.Value;

    /// <summary>
    /// The processes the system had, from PsActiveProcessHead on. Empty for small dumps, and for builds whose EPROCESS is not known, which
    /// <see cref="Problems"/> tells.
    /// </summary>
    public IReadOnlyList<KernelProcess> Processes => _processes.Value;

    /// <summary>What the kernel tells its debugger (KDDEBUGGER_DATA64), from memory or, in a small dump, from its copy; null where it can't be read.</summary>
    public KddebuggerData64? DebuggerData => _debuggerData.Value?.Data;

    /// <summary>The data that drivers added to the dump, in its order.</summary>
    public IReadOnlyList<TaggedData> TaggedData => _taggedData.Value;

    /// <summary>The bytes of KDDEBUGGER_DATA64; empty where it can't be read.</summary>
    internal ReadOnlyMemory<byte> DebuggerDataBytes => _debuggerData.Value?.Bytes ?? default;

    /// <summary>The classes that were read from the dump.</summary>
    internal KernelDump Dump => _dump;

    /// <summary>The virtual memory of a process.</summary>
    /// <param name="directoryTableBase">Physical address of its top page table, as <see cref="KernelProcess.DirectoryTableBase"/> states it.</param>
    /// <exception cref="DebugEngineException">The dump holds no physical memory (E_NOTIMPL).</exception>
    public AddressSpace OpenAddressSpace(ulong directoryTableBase) => _space.Value?.Open(directoryTableBase)
        ?? throw new DebugEngineException(HResult.NotImplemented, "the dump holds no physical memory, and no page tables");

    /// <summary>Reads a process by its address.</summary>
    /// <param name="address">The address of its EPROCESS.</param>
    /// <exception cref="DebugEngineException">
    /// The EPROCESS of the build is not known, or the dump holds no physical memory (E_NOTIMPL); there is nothing to read at the address
    /// (0x8007001E).
    /// </exception>
    public KernelProcess ReadProcess(VirtualAddress address)
    {
        if (_space.Value is null)
            throw new DebugEngineException(HResult.NotImplemented, "the dump holds no physical memory, and no processes");
        KernelProcessReader reader = OpenProcessReader() ?? throw new DebugEngineException(HResult.NotImplemented, UnsupportedBuild);
        return reader.Read(address.Value) ?? throw new DebugEngineException(HResult.ReadFault, $"the process at {address} is not in the dump");
    }

    /// <summary>
    /// Reads where a process has its top page table, for <see cref="OpenAddressSpace"/>. It does so for builds too whose EPROCESS is not known,
    /// where the kernel tells its debugger.
    /// </summary>
    /// <param name="process">The address of its EPROCESS.</param>
    /// <returns>A physical address, as <see cref="KernelProcess.DirectoryTableBase"/>.</returns>
    /// <exception cref="DebugEngineException">
    /// Neither the dump nor its build tells where it stands, or the dump holds no physical memory (E_NOTIMPL); there is nothing to read at the
    /// address (0x8007001E).
    /// </exception>
    public ulong ReadDirectoryTableBase(VirtualAddress process)
    {
        if (_space.Value is null)
            throw new DebugEngineException(HResult.NotImplemented, "the dump holds no physical memory, and no processes");
        ushort? offset = DebuggerData is not { } data ? null
            : data.OffsetEprocessDirectoryTableBase is { } stated and > 0 ? stated
            : ProcessLayout.Of(Kernel, data)?.DirectoryTableBase;
        if (offset is not { } known)
            throw new DebugEngineException(HResult.NotImplemented, UnsupportedBuild);
        return SystemReader.ReadPointer(unchecked(process.Value + known))
            ?? throw new DebugEngineException(HResult.ReadFault, $"the process at {process} is not in the dump");
    }

    private string UnsupportedBuild =>
        $"unsupported build: where the fields of an EPROCESS stand in build {Kernel.Build} of machine 0x{(uint)Kernel.Machine:x} is not known, or the dump says otherwise";

    private KernelMemoryReader SystemReader => new(_memory.Value, Kernel.Is64Bit);

    private IReadOnlyList<TargetModule> ReadLoadedModules()
    {
        ulong list = Kernel.PsLoadedModuleList ?? DebuggerData?.PsLoadedModuleList ?? 0;
        if (list != 0)
            return _log.Guard(KernelPart.Modules, () => new KernelModuleReader(SystemReader, Kernel.Is64Bit, _log).Read(list)) ?? [];
        _log.Add(KernelPart.Modules, 0, "the dump does not say where the list is");
        return [];
    }

    private IReadOnlyList<KernelProcess> ReadProcesses()
    {
        if (_space.Value is null)
            return [];
        ulong list = Kernel.PsActiveProcessHead ?? DebuggerData?.PsActiveProcessHead ?? 0;
        if (list == 0)
        {
            _log.Add(KernelPart.Processes, 0, "the dump does not say where the list is");
            return [];
        }

        if (OpenProcessReader() is { } reader)
            return _log.Guard(KernelPart.Processes, () => reader.ReadAll(list)) ?? [];
        _log.Add(KernelPart.Processes, 0, UnsupportedBuild);
        return [];
    }

    private KernelProcessReader? OpenProcessReader() =>
        DebuggerData is { } data && ProcessLayout.Of(Kernel, data) is { } layout ? new KernelProcessReader(SystemReader, layout, data, _log) : null;
}
