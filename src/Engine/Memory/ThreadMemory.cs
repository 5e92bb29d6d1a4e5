using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>The memory of a user-mode dump for one thread: the shortest way to a pointer or a number in it.</summary>
internal sealed class ThreadMemory(MemoryRangeMap map, ThreadLease lease) : IDisposable
{
    /// <summary>Copies eight bytes, if that can be done at once: else <see cref="CapturedMemory"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadEightBytes(ulong address, ref byte destination) =>
        map.TryLocate(address, sizeof(ulong), out long offset) && lease.TryReadEightBytes(offset, ref destination);

    /// <summary>Looks at what can't be looked at with every read; to be called when one failed.</summary>
    public void Renew() => lease.Renew();

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => lease.Dispose();
}
