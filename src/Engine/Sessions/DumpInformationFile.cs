using Microsoft.Win32.SafeHandles;

namespace Tephra.Engine;

/// <summary>A file with supporting information that was registered for the next dump opened, or came with it in a cabinet.</summary>
/// <param name="Name">The name to report.</param>
/// <param name="Handle">The caller's handle, or zero.</param>
/// <param name="Type">What the file is.</param>
internal sealed record DumpInformationFile(string Name, ulong Handle, DebugDumpFileType Type)
{
    /// <summary>The caller's handle to read from, or null to open the file by its name.</summary>
    public SafeFileHandle? FileHandle { get; init; }

    /// <summary>Opens the file. A handle stays open when the source is disposed of.</summary>
    public ByteSource OpenSource() => FileHandle is null ? ByteSource.Map(FileUrl.ToPath(Name)) : ByteSource.OpenFile(FileHandle, Name, leaveOpen: true);
}
