using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// Holds a <see cref="ByteSource"/> open for one thread's reads; made by <see cref="ByteSource.HoldForThread"/>, ended by <see cref="Dispose"/>, which
/// any thread may call. Where the source is a mapped file, reading a few bytes costs little more than the load itself.
/// </summary>
public sealed unsafe class ThreadLease : IDisposable
{
    // Whose stack is less than a guard page away from where the thread was seen is the thread: such a page lies between any two stacks, and this is
    // the smallest one of the systems .NET runs on. To ask the system each time costs as much as all the rest.
    private const nuint GuardPage = 4096;

    // The window of stack addresses that are taken for the thread's moves up by a step with each read, and ends below a guard page from the last one.
    private const nuint Step = 16;
    private const nuint Reach = GuardPage - Step;
    private const nuint Below = 160 * Step;

    // Where the local variable of a renewal and that of a read lie at most apart.
    private const nuint Frame = 512;

    private readonly byte* _start;
    private readonly ulong _offsets;
    private readonly int _thread = Environment.CurrentManagedThreadId;

    // The lowest address of the window. Once it has passed the thread's place, the lease must be renewed.
    private nuint _window = nuint.MaxValue;
    private int _inside;
    private ByteSource? _source;

    internal ThreadLease(ByteSource source)
    {
        source.AcquireForGood();
        _source = source;
        _start = source.Start;
        _offsets = _start is null ? 0 : (ulong)Math.Max(0, source.Length - sizeof(ulong) + 1);
    }

    /// <summary>
    /// Copies eight bytes, if that can be done at once. Whether a mapped file still is whole is not asked each time: after at most 256 reads the
    /// lease must be renewed. A file that is truncated in between and read where it was ends the process, as with any mapped file.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <returns>
    /// Whether they were copied. False from any other thread, where the source does not hold them all or is no mapped file, when the lease has
    /// ended, and when it must be renewed (<see cref="Renew"/>): then <see cref="ByteSource.Read"/> or a <see cref="ByteSourceLease"/> tells.
    /// </returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadEightBytes(long offset, ref byte destination)
    {
        // Nothing in here throws or calls.
        byte here;
        var window = _window;
        if ((nuint)(&here) - window >= Reach || (ulong)offset >= _offsets) return false;
        Volatile.Write(ref _inside, 1);
        var isOpen = Volatile.Read(ref _window) == window;
        if (isOpen)
        {
            _window = window + Step;
            Unsafe.WriteUnaligned(ref destination, *(ulong*)(_start + offset));
        }

        Volatile.Write(ref _inside, 0);
        return isOpen;
    }

    /// <summary>
    /// Looks whether this is the thread and whether the source still is whole, so that <see cref="TryReadEightBytes"/> can copy; to be called
    /// when that did not.
    /// </summary>
    /// <param name="local">The address of a local variable of the method that reads: by it the thread is known until the next renewal.</param>
    public void Renew(void* local)
    {
        // Well within the window, the read failed for another reason.
        if ((nuint)local - _window - Frame < Reach - (2 * Frame) || Environment.CurrentManagedThreadId != _thread) return;
        Interlocked.Exchange(ref _inside, 1);
        try
        {
            _window = nuint.MaxValue;
            if (Volatile.Read(ref _source) is not { } source) return;
            source.Read(0, []);
            _window = (nuint)local - Below;
        }
        catch (Exception error) when (error is KaitaiException or ObjectDisposedException)
        {
            // Who reads on another way is told.
        }
        finally
        {
            Volatile.Write(ref _inside, 0);
        }
    }

    /// <summary>Lets go of the source that was held by one who forgot it.</summary>
    ~ThreadLease() => Interlocked.Exchange(ref _source, null)?.ReleaseForGood();

    /// <summary>Lets go of the source; waits for a read that goes on in the thread. May be called repeatedly.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _source, null) is not { } source) return;
        do
        {
            // If the thread entered before, its mark can be seen now, and it may move the window once more; if it enters after, it sees that it must
            // not read.
            Volatile.Write(ref _window, nuint.MaxValue);
            Interlocked.MemoryBarrierProcessWide();
            var wait = new SpinWait();
            while (Volatile.Read(ref _inside) != 0) wait.SpinOnce();
        }
        while (Volatile.Read(ref _window) != nuint.MaxValue);

        source.ReleaseForGood();
    }
}
