using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>
/// The memory of a user-mode dump for one thread: the shortest way to a pointer or a number in it. The pages that the thread reads from are known here too,
/// without a way over what is for all threads.
/// </summary>
internal sealed unsafe class ThreadMemory : IDisposable
{
    private readonly PageMap _pages;
    private readonly long _length;
    private RunList _runs;

    /// <summary>Takes the pages and what they are read through.</summary>
    /// <param name="pages">The pages of all threads.</param>
    /// <param name="lease">What the file is read through.</param>
    /// <param name="length">The file's length in bytes.</param>
    public ThreadMemory(PageMap pages, ThreadLease lease, long length)
    {
        (_pages, Lease, _length) = (pages, lease, length);
        ((Span<PageRun>)_runs).Fill(PageRun.Empty);
    }

    /// <summary>What the file is read through.</summary>
    public ThreadLease Lease { get; }

    /// <summary>Finds eight bytes at a multiple of eight.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Bytes from the start of the dump, all eight within it; below 0 where <see cref="CapturedMemory"/> tells.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Locate(ulong address) =>
        address % sizeof(ulong) == 0 ? Unsafe.Add(ref Unsafe.As<RunList, PageRun>(ref _runs), PageMap.SlotOf(address)).Locate(address) : PageRun.Nowhere;

    /// <summary>Sees to it that the next read around an address that could not be read at once can be, if it is the thread that reads.</summary>
    /// <param name="address">The address.</param>
    /// <param name="local">The address of a local variable of the caller.</param>
    public void Prepare(ulong address, void* local)
    {
        Lease.Renew(local);
        PageRun run = _pages.Add(address);
        // Who reads through a pointer is not told where the file ends.
        if (run.End <= _length)
            _runs[(int)PageMap.SlotOf(address)] = run;
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => Lease.Dispose();

    [InlineArray(PageMap.Slots)]
    private struct RunList
    {
        private PageRun _first;
    }
}
