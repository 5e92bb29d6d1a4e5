namespace Tephra.Engine;

/// <summary>What has to happen until a dump is a system of the session.</summary>
internal static class DumpOpening
{
    /// <summary>Opens a dump, or that in a cabinet.</summary>
    /// <param name="id">The engine's id of the system.</param>
    /// <param name="name">What to report as the dump's name.</param>
    /// <param name="handle">The caller's handle, or zero.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="ownsSource">Whether the system closes it.</param>
    /// <param name="registered">The information files registered for it.</param>
    /// <param name="options">What else is known of it.</param>
    /// <exception cref="DebugEngineException">It can't be opened; nothing is left behind.</exception>
    public static EngineSystem Open(
        uint id, string name, ulong handle, Func<ByteSource> open, bool ownsSource, IReadOnlyList<DumpInformationFile> registered, DumpFileOptions options)
    {
        ByteSource source = OpenSource(name, open);
        DumpArchive? archive = null;
        DumpTarget? target = null;
        try
        {
            if (IsArchive(source, name))
            {
                // From here on the unpacked dump is what is open; the cabinet is done with.
                archive = DumpArchive.Open(source, name);
                if (ownsSource)
                    source.Dispose();
                (name, handle, ownsSource) = (archive.DumpPath, 0, true);
                source = DumpFile.OpenSource(name);
            }

            target = DumpFile.Open(source, ownsSource, options);
            if (target.System is null)
            {
                // As DbgEng: without SystemInfo no context could be read.
                throw new DebugEngineException(HResult.Fail, $"{name} does not say which system it is of");
            }

            List<DumpInformationFile> files = [.. registered, .. FromArchive(archive, target)];
            target.UseInformationFiles(files);
            return new EngineSystem(id, target, [new DumpInformationFile(name, handle, DebugDumpFileType.Base), .. files], archive);
        }
        catch
        {
            target?.Dispose();
            if (ownsSource)
                source.Dispose();
            archive?.Dispose();
            throw;
        }
    }

    private static ByteSource OpenSource(string name, Func<ByteSource> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (DumpFile.ToHResult(error) is not null)
        {
            throw new DebugEngineException(DumpFile.ToHResult(error)!.Value, $"can't open {name}: {error.Message}", error);
        }
    }

    private static bool IsArchive(ByteSource source, string name)
    {
        try
        {
            return DumpArchive.IsArchive(source);
        }
        catch (Exception error) when (DumpFile.ToHResult(error) is not null)
        {
            throw new DebugEngineException(DumpFile.ToHResult(error)!.Value, $"{name} can't be read: {error.Message}", error);
        }
    }

    // Paging files of a cabinet belong to a complete dump: any other lacks the page tables that lead to them.
    private static IEnumerable<DumpInformationFile> FromArchive(DumpArchive? archive, DumpTarget target) =>
        archive is null || target is not { Class: DebugClass.Kernel, Qualifier: DebugQualifier.FullDump }
            ? []
            : archive.PageFiles.Select(path => new DumpInformationFile(path, 0, DebugDumpFileType.PageFileDump));
}
