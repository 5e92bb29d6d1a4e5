using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>The memory of a user-mode dump for one thread: the shortest way to a pointer or a number in it.</summary>
internal sealed class ThreadMemory(PageMap pages, ThreadLease lease) : IDisposable
{
    /// <summary>What the file is read through.</summary>
    public ThreadLease Lease { get; } = lease;

    /// <summary>Finds eight bytes at a multiple of eight.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Bytes from the start of the dump; <see cref="PageMap.Nowhere"/> or more where <see cref="CapturedMemory"/> tells.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Locate(ulong address) => address % sizeof(ulong) == 0 ? pages.Locate(address) : PageMap.Nowhere;

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => Lease.Dispose();
}
