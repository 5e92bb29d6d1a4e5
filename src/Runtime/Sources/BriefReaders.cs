using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>
/// The threads that are inside a short read. Each has a counter of its own and changes it by plain writes: an interlocked operation would keep
/// the processor from beginning the next read before this one is done, which makes scattered reads several times slower. Who waits for them
/// to leave pays instead, by making every processor finish its writes.
/// </summary>
internal sealed class BriefReaders
{
    private const int Places = 128;
    private const int EntriesBetweenChecks = 256;

    // Counters lie a cache line apart, so that threads do not slow each other down; the first line is nobody's.
    private const int Stride = 64 / sizeof(int);

    private readonly int[] _inside = new int[(Places + 1) * Stride];

    /// <summary>Enters, if the thread has a counter. What forbids reading must be looked at after this.</summary>
    /// <returns>For <see cref="Leave"/>; a null reference for a thread without a counter, and now and then for one that has, so that it goes the long way and checks what it relies on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Enter()
    {
        // Small numbers, given anew when a thread has ended: no two living threads have the same.
        var place = (uint)Environment.CurrentManagedThreadId * Stride;
        if (place >= (uint)_inside.Length) return ref Unsafe.NullRef<int>();
        ref var inside = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_inside), place);
        ref var entries = ref Unsafe.Add(ref inside, 1);
        if (++entries % EntriesBetweenChecks == 0) return ref Unsafe.NullRef<int>();
        Volatile.Write(ref inside, inside + 1);
        return ref inside;
    }

    /// <summary>Leaves.</summary>
    /// <param name="inside">From <see cref="Enter"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(ref int inside) => Volatile.Write(ref inside, inside - 1);

    /// <summary>Waits until all have left; to be called when what keeps new ones out is set.</summary>
    public void WaitUntilGone()
    {
        // Who entered before has counted by now; who enters after sees that it must not.
        Interlocked.MemoryBarrierProcessWide();
        var wait = new SpinWait();
        for (var place = 0; place < _inside.Length; place += Stride)
        {
            while (Volatile.Read(ref _inside[place]) != 0) wait.SpinOnce();
        }
    }
}
