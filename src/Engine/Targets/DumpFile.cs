using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>Opens dump files as targets: recognises the format by its signature.</summary>
public static class DumpFile
{
    private const uint MinidumpSignature = 0x504D444D; // 'MDMP', MINIDUMP_HEADER.Signature
    private const uint KernelSignature = 0x45474150; // 'PAGE', DUMP_HEADER.Signature
    private const uint UserDumpSignature = 0x52455355; // 'USER', the old full user dump

    /// <summary>Opens a dump by name. The file is mapped, not read.</summary>
    /// <param name="path">
    /// The file; a <c>file://</c> URL will do. Of a cabinet, the dump in it is unpacked and opened, with the paging files its manifest lists, as
    /// <see cref="DebugClient.OpenDumpFile"/> does it.
    /// </param>
    /// <returns>The target, which owns the file.</returns>
    /// <exception cref="DebugEngineException">It is missing, is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(string path) => Open(path, new DumpFileOptions());

    /// <summary>Opens a dump by name, with the paging files of its system: pages that are there are read from them.</summary>
    /// <param name="path">The file, as <see cref="Open(string)"/> takes it.</param>
    /// <param name="pageFiles">The paging files. They stay the caller's, who keeps them open as long as the target; only a kernel dump uses them.</param>
    /// <returns>The target, which owns the dump's file.</returns>
    /// <exception cref="DebugEngineException">It is missing, is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(string path, PageFileSet pageFiles) => Open(path, new DumpFileOptions { PageFiles = pageFiles });

    /// <summary>Opens a dump by name, with what is known of its system and not in the dump.</summary>
    /// <param name="path">The file, as <see cref="Open(string)"/> takes it.</param>
    /// <param name="options">What is known; only a kernel dump uses it. Paging files of a cabinet come behind those that are stated here.</param>
    /// <returns>The target, which owns the dump's file.</returns>
    /// <exception cref="DebugEngineException">It is missing, is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(string path, DumpFileOptions options)
    {
        DumpSource dump = DumpSource.Open(path, () => OpenSource(FileUrl.ToPath(path)), ownsBytes: true);
        DumpTarget? target = null;
        try
        {
            target = dump.OpenTarget(options);
            target.UseInformationFiles([.. dump.PageFilesOf(target)]);
            return target;
        }
        catch
        {
            target?.Dispose();
            dump.Dispose();
            throw;
        }
    }

    /// <summary>Maps a file that may be a dump.</summary>
    /// <exception cref="DebugEngineException">It is missing, empty or a directory, or may not be read.</exception>
    internal static ByteSource OpenSource(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new DebugEngineException(HResult.AccessDenied, $"{path} is a directory, not a dump file");
            // A file of no bytes can't be mapped, and a pipe would block: both have no length.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                throw new DebugEngineException(HResult.FileEmpty, $"{path} is empty");
            return ByteSource.Map(path);
        }
        catch (Exception error) when (ToHResult(error) is not null)
        {
            throw new DebugEngineException(ToHResult(error)!.Value, $"can't open {path}: {error.Message}", error);
        }
    }

    /// <summary>Opens a dump in any source of bytes.</summary>
    /// <param name="source">The dump's bytes.</param>
    /// <param name="ownsSource">Whether disposing the target disposes the source.</param>
    /// <returns>The target.</returns>
    /// <exception cref="DebugEngineException">It is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(ByteSource source, bool ownsSource = false) => Open(source, ownsSource, new DumpFileOptions());

    /// <summary>Opens a dump in any source of bytes, with the paging files of its system: pages that are there are read from them.</summary>
    /// <param name="source">The dump's bytes.</param>
    /// <param name="ownsSource">Whether disposing the target disposes the source.</param>
    /// <param name="pageFiles">The paging files. They stay the caller's, who keeps them open as long as the target; only a kernel dump uses them.</param>
    /// <returns>The target.</returns>
    /// <exception cref="DebugEngineException">It is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(ByteSource source, bool ownsSource, PageFileSet pageFiles) =>
        Open(source, ownsSource, new DumpFileOptions { PageFiles = pageFiles });

    /// <summary>Opens a dump in any source of bytes, with what is known of its system and not in the dump.</summary>
    /// <param name="source">The dump's bytes.</param>
    /// <param name="ownsSource">Whether disposing the target disposes the source.</param>
    /// <param name="options">What is known; only a kernel dump uses it.</param>
    /// <returns>The target.</returns>
    /// <exception cref="DebugEngineException">It is no dump, or its header or directory can't be read.</exception>
    public static DumpTarget Open(ByteSource source, bool ownsSource, DumpFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        string name = source.Name ?? "the source";
        if (source.Length == 0)
            throw new DebugEngineException(HResult.FileEmpty, $"{name} is empty");
        Span<byte> signature = stackalloc byte[sizeof(uint)];
        uint value = source.Read(0, signature) == signature.Length ? BinaryPrimitives.ReadUInt32LittleEndian(signature) : 0;
        try
        {
            DumpTarget target = value switch
            {
                MinidumpSignature => new UserMinidumpTarget(source, ownsSource),
                KernelSignature => new KernelDumpTarget(source, ownsSource, options),
                UserDumpSignature => new FullUserDumpTarget(source, ownsSource),
                _ => throw new DebugEngineException(HResult.NoInterface, $"{name} is no dump: it begins with no known signature"),
            };
            target.FileName = source.Name;
            return target;
        }
        catch (KaitaiException error)
        {
            throw new DebugEngineException(HResult.FileCorrupt, $"{name}: the header or directory can't be read: {error.Message}", error);
        }
        catch (IOException error)
        {
            throw new DebugEngineException(error.HResult < 0 ? error.HResult : HResult.Fail, $"{name} can't be read: {error.Message}", error);
        }
    }

    /// <summary>What a failure to open a file is in DbgEng's terms; null for what is no such failure.</summary>
    internal static int? ToHResult(Exception error) => error switch
    {
        FileNotFoundException => HResult.FileNotFound,
        DirectoryNotFoundException => HResult.PathNotFound,
        UnauthorizedAccessException => HResult.AccessDenied,
        IOException => error.HResult < 0 ? error.HResult : HResult.Fail,
        ArgumentException or NotSupportedException => HResult.InvalidArgument,
        ObjectDisposedException => HResult.InvalidArgument,
        KaitaiException => HResult.ReadFault,
        _ => null,
    };
}
