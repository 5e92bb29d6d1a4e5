using Tephra.Engine;

namespace Tephra.Tool.Reading;

/// <summary>A dump opened to read memory from, with the paging files of its system.</summary>
internal sealed class DumpMemory : IDisposable
{
    private readonly List<ByteSource> _pageFiles = [];
    private readonly DumpTarget _target;

    /// <summary>Opens a dump and paging files.</summary>
    /// <param name="path">The dump.</param>
    /// <param name="pageFiles">The paging files, each as <c>N=PATH</c>.</param>
    /// <param name="globals">The address of nt!SmGlobals; null where it is not known.</param>
    /// <param name="store">The number of compressed memory; null for the usual one.</param>
    /// <exception cref="DebugEngineException">One of them can't be opened, or is not what it is said to be.</exception>
    public DumpMemory(string path, IEnumerable<string> pageFiles, string? globals, int? store)
    {
        try
        {
            PageFileSet set = PageFileSet.Empty;
            foreach (string text in pageFiles) set = Add(set, text);
            _target = DumpFile.Open(path, new DumpFileOptions { PageFiles = set, SmGlobals = ToGlobals(globals), VirtualStore = ToNumber(store) });
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is read: virtual memory of the dump's process or a kernel dump's system, unless told.</summary>
    /// <param name="physical">Whether addresses are physical.</param>
    /// <param name="process">The process of a kernel dump whose virtual memory is meant: its id, the address of its EPROCESS as <c>0x…</c>, or its image's name; null for the system's.</param>
    public ReadableMemory Choose(bool physical, string? process)
    {
        if (!physical && process is null) return ReadableMemory.Of(_target.Memory);
        if (_target is not KernelDumpTarget kernel)
            throw new DebugEngineException(HResult.InvalidArgument, "only kernel dumps have physical memory and several processes");
        if (process is not null) return ReadableMemory.Of(kernel.OpenAddressSpace(FindTable(kernel, process)));
        return kernel.PhysicalMemory is { } memory
            ? ReadableMemory.Of(memory)
            : throw new DebugEngineException(HResult.NoInterface, "the dump holds no physical memory: small dumps and headers have none");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _target?.Dispose();
        foreach (ByteSource file in _pageFiles) file.Dispose();
    }

    private static ulong FindTable(KernelDumpTarget kernel, string process)
    {
        if (AddressText.TryParseNumber(process, out ulong number))
            return kernel.Processes.FirstOrDefault(candidate => candidate.ProcessId == number)?.DirectoryTableBase ?? kernel.ReadDirectoryTableBase(number);
        return kernel.Processes.FirstOrDefault(candidate => candidate.ImageFileName.Equals(process, StringComparison.OrdinalIgnoreCase))?.DirectoryTableBase
            ?? throw new DebugEngineException(HResult.NoInterface, $"no process of the dump is called {process}");
    }

    private static VirtualAddress? ToGlobals(string? text) => text is null ? null
        : AddressText.TryParseAddress(text, out ulong address) ? (VirtualAddress)address
        : throw new DebugEngineException(HResult.InvalidArgument, $"{text} is no address of nt!SmGlobals");

    private static int? ToNumber(int? store) => store is not (< 0 or >= PageFileSet.MostFiles)
        ? store
        : throw new DebugEngineException(HResult.InvalidArgument, $"--virtual-store has to be a number below {PageFileSet.MostFiles}");

    private PageFileSet Add(PageFileSet set, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || equals == text.Length - 1 || !AddressText.TryParseNumber(text[..equals], out ulong number) || number >= PageFileSet.MostFiles)
            throw new DebugEngineException(HResult.InvalidArgument, $"{text} is no paging file: it has to be NUMBER=PATH, with a number below {PageFileSet.MostFiles}");
        ByteSource file = ByteSource.Map(text[(equals + 1)..]);
        _pageFiles.Add(file);
        return set.With((int)number, file);
    }
}
