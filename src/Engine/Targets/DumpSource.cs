namespace Tephra.Engine;

/// <summary>The bytes of a dump: those of a file, or of the dump in a cabinet, unpacked.</summary>
internal sealed class DumpSource : IDisposable
{
    private readonly ByteSource _bytes;
    private readonly bool _ownsBytes;
    private readonly DumpArchive? _archive;

    private DumpSource(string name, ByteSource bytes, bool ownsBytes, DumpArchive? archive) =>
        (Name, _bytes, _ownsBytes, _archive) = (name, bytes, ownsBytes, archive);

    /// <summary>The dump's name: that it was opened by; out of a cabinet, the path of the unpacked file.</summary>
    public string Name { get; }

    /// <summary>Whether it was unpacked from a cabinet.</summary>
    public bool IsFromArchive => _archive is not null;

    /// <summary>Opens a file, and unpacks it if it is a cabinet.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="ownsBytes">Whether the file is closed with what is made of it.</param>
    /// <exception cref="DebugEngineException">It can't be opened or unpacked; nothing is left behind.</exception>
    public static DumpSource Open(string name, Func<ByteSource> open, bool ownsBytes)
    {
        ByteSource bytes = Guard($"can't open {name}", open);
        DumpArchive? archive = null;
        try
        {
            if (!Guard($"{name} can't be read", () => DumpArchive.IsArchive(bytes)))
                return new DumpSource(name, bytes, ownsBytes, archive: null);
            archive = DumpArchive.Open(bytes, name);
            var unpacked = new DumpSource(archive.DumpPath, DumpFile.OpenSource(archive.DumpPath), ownsBytes: true, archive);
            // From here on the unpacked dump is what is open; the cabinet is done with.
            if (ownsBytes)
                bytes.Dispose();
            return unpacked;
        }
        catch
        {
            if (ownsBytes)
                bytes.Dispose();
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Opens the dump as a target, which from then on has everything that this has.</summary>
    /// <param name="options">What else is known of it.</param>
    /// <exception cref="DebugEngineException">It is no dump, or its header or directory can't be read.</exception>
    public DumpTarget OpenTarget(DumpFileOptions options)
    {
        DumpTarget target = DumpFile.Open(_bytes, _ownsBytes, options);
        target.Archive = _archive;
        return target;
    }

    /// <summary>The paging files of the cabinet that belong to a target: to a complete dump, as any other lacks the page tables that lead to them.</summary>
    /// <param name="target">The target of this dump.</param>
    public IEnumerable<DumpInformationFile> PageFilesOf(DumpTarget target) =>
        _archive is null || target is not { Class: DebugClass.Kernel, Qualifier: DebugQualifier.FullDump }
            ? []
            : _archive.PageFiles.Select(path => new DumpInformationFile(path, 0, DebugDumpFileType.PageFileDump));

    /// <summary>Lets go of everything, where no target could be made of it.</summary>
    public void Dispose()
    {
        if (_ownsBytes)
            _bytes.Dispose();
        _archive?.Dispose();
    }

    private static T Guard<T>(string failure, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (DumpFile.ToHResult(error) is not null)
        {
            throw new DebugEngineException(DumpFile.ToHResult(error)!.Value, $"{failure}: {error.Message}", error);
        }
    }
}
