namespace Tephra.Engine;

/// <summary>A dump as a debugger's target. Reading it is safe from many threads; nothing is ever written to the dump.</summary>
public abstract class DumpTarget : IDisposable
{
    /// <summary>The format's short name: <c>minidump</c>.</summary>
    public abstract string Format { get; }

    /// <summary>The dump's length in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The file that is open: out of a cabinet, the one it was unpacked to, which goes away with the target. Null for bytes that have no name.</summary>
    public string? FileName { get; internal set; }

    /// <summary>The class of target.</summary>
    public abstract DebugClass Class { get; }

    /// <summary>The kind of dump within the class.</summary>
    public abstract DebugQualifier Qualifier { get; }

    /// <summary>DEBUG_FORMAT_* bits that tell what the dump holds; zero where its format does not vary.</summary>
    public abstract uint FormatFlags { get; }

    /// <summary>When the dump was made, in seconds since 1970; zero if unknown.</summary>
    public abstract uint TimeDateStamp { get; }

    /// <summary>The machine and system, or null where the dump does not say.</summary>
    public abstract TargetSystem? System { get; }

    /// <summary>The system's id of the process, or null where the dump does not say.</summary>
    public abstract uint? ProcessId { get; }

    /// <summary>The threads, in the dump's order.</summary>
    public abstract IReadOnlyList<TargetThread> Threads { get; }

    /// <summary>The modules, in the dump's order.</summary>
    public abstract IReadOnlyList<TargetModule> Modules { get; }

    /// <summary>Modules that were loaded once, in the dump's order; none where the dump does not say.</summary>
    public virtual IReadOnlyList<TargetUnloadedModule> UnloadedModules => [];

    /// <summary>The handles of the process, in the dump's order; none where the dump does not say.</summary>
    public virtual IReadOnlyList<TargetHandle> Handles => [];

    /// <summary>The regions of the address space, ascending; none where the dump does not say.</summary>
    public virtual IReadOnlyList<TargetMemoryRegion> MemoryRegions => [];

    /// <summary>The exception stored in the dump, or null.</summary>
    public abstract TargetException? Exception { get; }

    /// <summary>The captured memory.</summary>
    public abstract AddressSpace Memory { get; }

    /// <summary>How much memory the dump's lists describe.</summary>
    public abstract MemorySummary MemorySummary { get; }

    /// <summary>Everything that could not be read; asking reads every part of the dump but its memory.</summary>
    public abstract IReadOnlyList<DumpProblem> Problems { get; }

    /// <summary>The cabinet it was unpacked from, or null; what was unpacked is removed with the target.</summary>
    internal DumpArchive? Archive { get; set; }

    /// <summary>Whether threads may have a 32-bit half: those of a process of Windows NT (VER_PLATFORM_WIN32_NT, 2) on x64.</summary>
    internal bool MayBeWow64 => Class == DebugClass.UserWindows && System is { Machine: ImageFileMachine.Amd64, PlatformId: 2 };

    /// <summary>The registers of the 32-bit half of a thread: of an x86 program on 64-bit Windows on x64.</summary>
    /// <param name="thread">One of <see cref="Threads"/>.</param>
    /// <returns>The context; null where the thread has none, or the dump does not hold it.</returns>
    public Wow64Context? ReadWow64Context(TargetThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return MayBeWow64 ? Wow64Context.Read(Memory, thread.Teb) : null;
    }

    /// <summary>Takes the files that were registered for this dump (AddDumpInformationFile), and those of its cabinet, before anything is read.</summary>
    /// <param name="files">The files, in the order of their numbers.</param>
    /// <exception cref="DebugEngineException">One of them is nothing this dump can use.</exception>
    internal virtual void UseInformationFiles(IReadOnlyList<DumpInformationFile> files)
    {
    }

    /// <summary>Lets go of the dump, and removes what was unpacked for it. Names, numbers and registers that were read before stay valid; reading on, and touching stored contexts, is an error.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        Archive?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the dump.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected abstract void Dispose(bool disposing);
}
