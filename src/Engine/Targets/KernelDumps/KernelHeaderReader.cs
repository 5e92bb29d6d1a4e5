using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Both forms of a kernel dump's header as one.</summary>
internal static class KernelHeaderReader
{
    private const uint FreeBuild = 0xF;

    /// <summary>What the header says.</summary>
    public static KernelInformation Read(KernelDump dump) => dump.Header64 is { } wide ? Read(dump, wide) : Read(dump, dump.Header32!);

    /// <summary>The exception in the header; null if the writer left it out.</summary>
    public static ExceptionRecord64? ReadException(KernelDump dump)
    {
        if (dump.Header64 is { HasException: true } wide) return ExceptionRecords.From(wide.Exception);
        return dump.Header32 is { HasException: true } narrow ? ExceptionRecords.From(narrow.Exception) : null;
    }

    private static KernelInformation Read(KernelDump dump, DumpHeader64 header) => new(
        (uint)dump.DumpType,
        (ImageFileMachine)(uint)header.MachineImageType,
        Is64Bit: true,
        header.MajorVersion == FreeBuild,
        header.MinorVersion,
        (int)Math.Min(header.NumberProcessors, int.MaxValue),
        header.DirectoryTableBase,
        header.HasPsLoadedModuleList ? header.PsLoadedModuleList : null,
        header.HasPsActiveProcessHead ? header.PsActiveProcessHead : null,
        header.HasKdDebuggerDataBlock ? header.KdDebuggerDataBlock : null,
        header.BugCheckCode,
        [header.BugCheckParameter1, header.BugCheckParameter2, header.BugCheckParameter3, header.BugCheckParameter4],
        header.HasSystemTime ? header.SystemTime : null,
        header.HasSystemUpTime ? header.SystemUpTime : null,
        header.HasComment ? header.Comment : null);

    private static KernelInformation Read(KernelDump dump, DumpHeader32 header) => new(
        (uint)dump.DumpType,
        (ImageFileMachine)(uint)header.MachineImageType,
        Is64Bit: false,
        header.MajorVersion == FreeBuild,
        header.MinorVersion,
        (int)Math.Min(header.NumberProcessors, int.MaxValue),
        header.DirectoryTableBase,
        header.HasPsLoadedModuleList ? header.PsLoadedModuleList : null,
        header.HasPsActiveProcessHead ? header.PsActiveProcessHead : null,
        header.HasKdDebuggerDataBlock ? header.KdDebuggerDataBlock : null,
        header.BugCheckCode,
        [header.BugCheckParameter1, header.BugCheckParameter2, header.BugCheckParameter3, header.BugCheckParameter4],
        header.HasSystemTime ? header.SystemTime : null,
        header.HasSystemUpTime ? header.SystemUpTime : null,
        header.HasComment ? header.Comment : null);
}
