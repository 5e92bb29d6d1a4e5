using Microsoft.Win32.SafeHandles;

namespace Tephra.Engine;

/// <content>Opening dumps, and asking which files they came from (IDebugClient, IDebugClient2, IDebugClient4).</content>
public sealed partial class DebugClient
{
    private readonly List<DumpInformationFile> _informationFiles = [];
    private string? _lastFailed;
    private string? _lastArchive;

    /// <summary>Why the last dump that could not be opened could not be; for the C# layer, whose errors say more than a number.</summary>
    internal DebugEngineException? OpenError { get; private set; }

    /// <summary>The current system, or null.</summary>
    internal EngineSystem? CurrentSystem => _current;

    /// <summary>Opens a dump. The engine is attached only when <see cref="WaitForEvent"/> has delivered the dump's event.</summary>
    /// <param name="dumpFile">
    /// The file, with its extension; a <c>file://</c> URL will do. Of a cabinet, the dump in it is unpacked and opened, by extension in this order:
    /// <c>.kdmp</c>, <c>.hdmp</c>, <c>.mdmp</c>, <c>.dmp</c>.
    /// </param>
    public int OpenDumpFile(string? dumpFile) => OpenDumpFileWide(dumpFile, null);

    /// <summary>Opens a dump by name or by handle.</summary>
    /// <param name="fileName">The file, as <see cref="OpenDumpFile"/> takes it; beside a handle, only the name to report, which may be empty.</param>
    /// <param name="fileHandle">A handle to read from, or null to open by name. Stays the caller's, who keeps it open as long as the session lasts.</param>
    public int OpenDumpFileWide(string? fileName, SafeFileHandle? fileHandle)
    {
        if (fileHandle is null)
            return Open(fileName is "" ? null : fileName, 0, () => DumpFile.OpenSource(FileUrl.ToPath(fileName!)), ownsSource: true);
        string name = fileName ?? DebugConstants.HandleOnly;
        return Open(name, (ulong)(nuint)fileHandle.DangerousGetHandle(), () => ByteSource.OpenFile(fileHandle, name, leaveOpen: true), ownsSource: true);
    }

    /// <summary>As <see cref="OpenDumpFileWide"/>; the architecture matters for images that hold code of several, which a dump is not.</summary>
    /// <param name="fileName">The file; beside a handle, only the name to report.</param>
    /// <param name="fileHandle">A handle to read from, or null to open by name.</param>
    /// <param name="alternateArch">IMAGE_FILE_MACHINE_AMD64 or _ARM64, or zero.</param>
    public int OpenDumpFileWide2(string? fileName, SafeFileHandle? fileHandle, ImageFileMachine alternateArch)
    {
        int result = Enter(SessionAction.Open);
        if (result != HResult.Ok)
            return result;
        return alternateArch is ImageFileMachine.Unknown or ImageFileMachine.Amd64 or ImageFileMachine.Arm64
            ? OpenDumpFileWide(fileName, fileHandle)
            : HResult.InvalidArgument;
    }

    /// <summary>Opens a dump in any source of bytes (not in DbgEng, which knows only files).</summary>
    /// <param name="fileName">The name to report.</param>
    /// <param name="source">The dump's bytes. Stays the caller's, who keeps it open as long as the session lasts.</param>
    public int OpenDumpSource(string? fileName, ByteSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Open(fileName ?? source.Name ?? DebugConstants.HandleOnly, 0, () => source, ownsSource: false);
    }

    /// <summary>Registers a file with supporting information for the next dump opened. Must come before it.</summary>
    /// <param name="infoFile">The file; a <c>file://</c> URL will do.</param>
    /// <param name="type">What it is: page-file information is the only kind there is.</param>
    public int AddDumpInformationFile(string? infoFile, DebugDumpFileType type) => AddDumpInformationFileWide(infoFile, null, type);

    /// <summary>Registers a file with supporting information by name or by handle.</summary>
    /// <param name="fileName">The file; beside a handle, only the name to report.</param>
    /// <param name="fileHandle">A handle to read from, or null to open by name.</param>
    /// <param name="type">What it is: page-file information is the only kind there is.</param>
    public int AddDumpInformationFileWide(string? fileName, SafeFileHandle? fileHandle, DebugDumpFileType type)
    {
        int result = Enter(SessionAction.AddInformationFile);
        if (result != HResult.Ok)
            return result;
        if (type != DebugDumpFileType.PageFileDump || (fileHandle is null && string.IsNullOrEmpty(fileName)))
            return HResult.InvalidArgument;
        if (fileHandle is null && !File.Exists(FileUrl.ToPath(fileName!)))
            return HResult.FileNotFound;
        ulong handle = fileHandle is null ? 0 : (ulong)(nuint)fileHandle.DangerousGetHandle();
        _informationFiles.Add(new DumpInformationFile(fileName ?? DebugConstants.HandleOnly, handle, type) { FileHandle = fileHandle });
        return HResult.Ok;
    }

    /// <summary>How many files the current target came from: the dump, and the files registered for it; zero without a target.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberDumpFiles(out uint number)
    {
        number = (uint)(FileSystem?.Files.Count ?? 0);
        return IsUsable ? HResult.Ok : HResult.Unexpected;
    }

    /// <summary>Describes a file of the current target.</summary>
    /// <param name="index">Its index from zero (the dump), or one of the special indexes of <see cref="DebugConstants"/>.</param>
    /// <param name="buffer">Receives the name with its terminator; may be empty.</param>
    /// <param name="nameSize">Receives the size of the name in characters with its terminator.</param>
    /// <param name="handle">Receives the caller's handle, or zero for a file opened by name.</param>
    /// <param name="type">Receives what the file is.</param>
    public int GetDumpFile(uint index, Span<char> buffer, out uint nameSize, out ulong handle, out DebugDumpFileType type)
    {
        (nameSize, handle, type) = (0, 0, DebugDumpFileType.Base);
        if (!IsUsable)
            return HResult.Unexpected;
        if (index == DebugConstants.DumpFileLoadFailedIndex)
            return _lastFailed is null ? HResult.NoInterface : CopyText(_lastFailed, buffer, out nameSize);
        if (index == DebugConstants.DumpFileOriginalCabIndex)
            return _lastArchive is null ? HResult.NoInterface : CopyText(_lastArchive, buffer, out nameSize);
        int result = Enter(SessionAction.QueryFiles);
        if (result != HResult.Ok)
            return result;
        if (FileSystem is not { } system || index >= system.Files.Count)
            return HResult.InvalidArgument;
        DumpInformationFile file = system.Files[(int)index];
        (handle, type) = (file.Handle, file.Type);
        return CopyText(file.Name, buffer, out nameSize);
    }

    /// <inheritdoc cref="GetDumpFile"/>
    public int GetDumpFileWide(uint index, Span<char> buffer, out uint nameSize, out ulong handle, out DebugDumpFileType type) =>
        GetDumpFile(index, buffer, out nameSize, out handle, out type);

    // The files belong to the open dump, not to its event: before the first wait, the first dump answers.
    private EngineSystem? FileSystem => _current ?? (_systems.Count > 0 ? _systems[0] : null);

    private int Open(string? name, ulong handle, Func<ByteSource> open, bool ownsSource)
    {
        int result = Enter(SessionAction.Open);
        if (result != HResult.Ok)
            return result;
        if (name is null)
            return HResult.InvalidArgument;
        EngineSystem system;
        string file = name;
        try
        {
            system = DumpOpening.Open((uint)_systems.Count, ref file, handle, open, ownsSource, _informationFiles, _nextDump);
        }
        catch (DebugEngineException error)
        {
            (_lastFailed, OpenError) = (file, error);
            return error.HResult;
        }

        _informationFiles.Clear();
        _nextDump = new DumpFileOptions();
        _lastArchive = system.IsFromArchive ? name : _lastArchive;
        _systems.Add(system);
        _callbacks.EngineChanged(DebugEngineChanges.Systems, system.Id);
        return HResult.Ok;
    }
}
