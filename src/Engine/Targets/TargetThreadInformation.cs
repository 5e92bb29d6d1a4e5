namespace Tephra.Engine;

/// <summary>What the dump's writer learned of a thread beside its registers. Times are in units of 100 ns.</summary>
/// <param name="DumpFlags">MINIDUMP_THREAD_INFO_* bits: 1 could not be read, 2 wrote the dump, 4 had ended, 8, 16 and 32 information, context or environment block invalid.</param>
/// <param name="DumpError">The HRESULT of the writer for this thread.</param>
/// <param name="ExitStatus">259 (STILL_ACTIVE) while it runs.</param>
/// <param name="CreateTime">When it began, since 1601, UTC.</param>
/// <param name="ExitTime">When it ended, since 1601, UTC; zero while it runs.</param>
/// <param name="KernelTime">The time spent in kernel mode.</param>
/// <param name="UserTime">The time spent in user mode.</param>
/// <param name="StartAddress">Where it began.</param>
/// <param name="Affinity">The processors it may run on, one bit each.</param>
public sealed record TargetThreadInformation(
    uint DumpFlags,
    uint DumpError,
    uint ExitStatus,
    ulong CreateTime,
    ulong ExitTime,
    ulong KernelTime,
    ulong UserTime,
    VirtualAddress StartAddress,
    ulong Affinity);
