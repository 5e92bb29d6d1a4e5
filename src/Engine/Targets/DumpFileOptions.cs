namespace Tephra.Engine;

/// <summary>What is known of the system of a kernel dump, and is not in the dump.</summary>
public sealed record DumpFileOptions
{
    private readonly PageFileSet _pageFiles = PageFileSet.Empty;
    private readonly int? _virtualStore;

    /// <summary>The system's paging files. They stay the caller's, who keeps them open as long as the target.</summary>
    public PageFileSet PageFiles
    {
        get => _pageFiles;
        init => _pageFiles = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The address of nt!SmGlobals, which a dump does not tell: take it from the kernel's symbols. With it, compressed memory is decompressed
    /// where the layout of the build is known, and answers <see cref="MemoryFaultKind.UnsupportedBuild"/> where it is not; without it (null),
    /// such pages answer <see cref="MemoryFaultKind.Compressed"/>.
    /// </summary>
    public VirtualAddress? SmGlobals { get; init; }

    /// <summary>
    /// The number, 0 to 15, that page table entries use for compressed memory, as if it were a paging file: the one behind those of the system's
    /// paging files. Null for 2, the number where Windows 10 or later has pagefile.sys and swapfile.sys alone.
    /// </summary>
    public int? VirtualStore
    {
        get => _virtualStore;
        init
        {
            if (value is { } number)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(value));
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, PageFileSet.MostFiles, nameof(value));
            }

            _virtualStore = value;
        }
    }
}
