namespace Tephra.Engine;

/// <summary>What has to happen until a dump is a system of the session.</summary>
internal static class DumpOpening
{
    /// <summary>Opens a dump, or that in a cabinet.</summary>
    /// <param name="id">The engine's id of the system.</param>
    /// <param name="name">What to report as the dump's name. Becomes that of the unpacked file where it is in a cabinet, before anything is read of that.</param>
    /// <param name="handle">The caller's handle, or zero.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="ownsSource">Whether the system closes it.</param>
    /// <param name="registered">The information files registered for it.</param>
    /// <param name="options">What else is known of it.</param>
    /// <exception cref="DebugEngineException">It can't be opened; nothing is left behind.</exception>
    public static EngineSystem Open(
        uint id, ref string name, ulong handle, Func<ByteSource> open, bool ownsSource, IReadOnlyList<DumpInformationFile> registered, DumpFileOptions options)
    {
        DumpSource dump = DumpSource.Open(name, open, ownsSource);
        DumpTarget? target = null;
        try
        {
            name = dump.Name;
            target = dump.OpenTarget(options);
            if (target.System is null)
            {
                // As DbgEng: without SystemInfo no context could be read.
                throw new DebugEngineException(HResult.Fail, $"{name} does not say which system it is of");
            }

            List<DumpInformationFile> files = [.. registered, .. dump.PageFilesOf(target)];
            target.UseInformationFiles(files);
            return new EngineSystem(id, target, [new DumpInformationFile(name, dump.IsFromArchive ? 0 : handle, DebugDumpFileType.Base), .. files]);
        }
        catch
        {
            target?.Dispose();
            dump.Dispose();
            throw;
        }
    }
}
