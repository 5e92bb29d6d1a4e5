namespace Tephra.Engine;

/// <summary>A file with supporting information that was registered for the next dump opened.</summary>
/// <param name="Name">The name to report.</param>
/// <param name="Handle">The caller's handle, or zero.</param>
/// <param name="Type">What the file is.</param>
internal sealed record DumpInformationFile(string Name, ulong Handle, DebugDumpFileType Type);
