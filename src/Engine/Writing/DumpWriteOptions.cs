namespace Tephra.Engine;

/// <summary>What a dump is to be, and who wants to know how it goes.</summary>
public sealed record DumpWriteOptions
{
    /// <summary>
    /// The kind of dump. Of a user-mode target: <see cref="DebugQualifier.SmallDump"/>, a minidump. Of a kernel: small, kernel, full and active
    /// dumps, which are those of kinds 4, 6, 1 and 6 with the pages of processes.
    /// </summary>
    public DebugQualifier Qualifier { get; init; } = DebugQualifier.SmallDump;

    /// <summary>What it is to hold, and whether it goes into a cabinet or over a file that is there.</summary>
    public DebugFormat Format { get; init; }

    /// <summary>Of a kernel: which kind exactly, instead of what <see cref="Qualifier"/> stands for.</summary>
    public KernelDumpKind? KernelKind { get; init; }

    /// <summary>A remark to store in the dump.</summary>
    public string? Comment { get; init; }

    /// <summary>
    /// Files that go into the cabinet beside the dump, where <see cref="Format"/> has both <see cref="DebugFormat.WriteCab"/> and
    /// <see cref="DebugFormat.CabSecondaryFiles"/>; of several by one name, the first.
    /// </summary>
    public IReadOnlyList<string> SecondaryFiles { get; init; } = [];

    /// <summary>Is told after each piece that is written, on the thread that writes.</summary>
    public IProgress<DumpWriteProgress>? Progress { get; init; }

    /// <summary>Ends the writing; a file that was begun goes away.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Whether the comment is one of single bytes, as far as it can be.</summary>
    internal bool IsAnsi { get; init; }

    /// <summary>Is asked while it is found out what there is to write, when there is no progress yet; what it throws ends the writing.</summary>
    internal Action? Interrupted { get; init; }

    /// <summary>Ends the writing where somebody asked for that.</summary>
    internal void Poll()
    {
        CancellationToken.ThrowIfCancellationRequested();
        Interrupted?.Invoke();
    }
}
