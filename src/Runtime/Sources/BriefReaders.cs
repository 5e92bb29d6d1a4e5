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
    /// <param name="place">For <see cref="Leave"/>.</param>
    /// <returns>False also now and then for a thread that has one, so that it goes the long way and checks what it relies on.</returns>
    public bool TryEnter(out int place)
    {
        // Small numbers, given anew when a thread has ended: no two living threads have the same.
        var thread = Environment.CurrentManagedThreadId;
        place = thread * Stride;
        if ((uint)thread > Places || ++_inside[place + 1] % EntriesBetweenChecks == 0) return false;
        Volatile.Write(ref _inside[place], _inside[place] + 1);
        return true;
    }

    /// <summary>Leaves.</summary>
    /// <param name="place">From <see cref="TryEnter"/>.</param>
    public void Leave(int place) => Volatile.Write(ref _inside[place], _inside[place] - 1);

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
