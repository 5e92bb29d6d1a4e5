using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>The memory of a user-mode dump for one thread: the shortest way to a pointer or a number in it.</summary>
internal sealed unsafe class ThreadMemory(PageMap pages, ThreadLease lease) : IDisposable
{
    /// <summary>Copies eight bytes at a multiple of eight, if that can be done at once: else <see cref="CapturedMemory"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadEightBytes(ulong address, ref byte destination) =>
        address % sizeof(ulong) == 0 && pages.TryLocate(address, out long offset) && lease.TryReadEightBytes(offset, ref destination);

    /// <summary>Looks at what can't be looked at with every read; to be called when one failed.</summary>
    /// <param name="local">The address of a local variable of the method that reads.</param>
    public void Renew(void* local) => lease.Renew(local);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => lease.Dispose();
}
