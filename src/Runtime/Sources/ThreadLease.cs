using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// Holds a <see cref="ByteSource"/> open for one thread's reads; made by <see cref="ByteSource.HoldForThread"/>, ended by <see cref="Dispose"/>, which
/// any thread may call. Where the source is a mapped file, reading a few bytes costs little more than the load itself.
/// </summary>
public sealed unsafe class ThreadLease : IDisposable
{
    // No two stacks share a page; this is the smallest one of the systems .NET runs on. To ask the system for the thread each time costs as much as
    // all the rest.
    private const nuint StackPage = 4096;
    private const nuint ReadsBetweenChecks = 1024;

    private readonly int _thread = Environment.CurrentManagedThreadId;

    // The page of its stack that the thread was seen in, plus the reads that are left until the lease must be renewed. One number: the processor
    // looks ahead by so many loads, and each counts.
    private nuint _place;

    // The address of the source's first byte; 0 where it has none, and once the lease has ended.
    private nint _start;
    private int _inside;
    private ByteSource? _source;

    internal ThreadLease(ByteSource source)
    {
        source.AcquireForGood();
        _source = source;
        _start = (nint)source.Start;
    }

    /// <summary>
    /// Begins to read, if that can be done at once. Until <see cref="Leave"/>, which must follow, nothing may be called or thrown. Whether
    /// a mapped file still is whole is not asked each time: after at most 1,024 reads the lease must be renewed. A file that is truncated in between
    /// and read where it was ends the process, as with any mapped file.
    /// </summary>
    /// <param name="local">
    /// The address of a local variable of the caller: its place in the stack tells the thread. Until the next renewal, a thread that was given the
    /// stack of one that ended passes for it.
    /// </param>
    /// <returns>
    /// Where the source's first byte is; <see cref="ByteSource.Length"/> tells how many there are, and nothing here keeps the caller from reading beyond.
    /// Null from any other thread, where the source is no mapped file, when the lease has ended, and when it must be renewed
    /// (<see cref="Renew"/>): then <see cref="ByteSource.Read"/> or a <see cref="ByteSourceLease"/> tells.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Enter(void* local)
    {
        var place = _place - 1;
        if ((place ^ PageOf(local)) >= ReadsBetweenChecks) return null;
        Volatile.Write(ref _inside, 1);
        var start = Volatile.Read(ref _start);
        if (start == 0)
        {
            Volatile.Write(ref _inside, 0);
            return null;
        }

        _place = place;
        return (byte*)start;
    }

    /// <summary>Ends what <see cref="Enter"/> began, if that did not answer null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => Volatile.Write(ref _inside, 0);

    /// <summary>
    /// Looks whether this is the thread and whether the source still is whole, so that <see cref="Enter"/> can begin; to be
    /// called when that did not.
    /// </summary>
    /// <param name="local">The address of a local variable of the caller: by it the thread is known until the next renewal.</param>
    public void Renew(void* local)
    {
        // There are reads left: this one failed for another reason.
        if (((_place - 1) ^ PageOf(local)) < ReadsBetweenChecks || Environment.CurrentManagedThreadId != _thread) return;
        _place = 0;
        try
        {
            if (Volatile.Read(ref _source) is not { } source) return;
            source.Read(0, []);
            _place = PageOf(local) + ReadsBetweenChecks;
        }
        catch (Exception error) when (error is KaitaiException or ObjectDisposedException)
        {
            // Who reads on another way is told.
        }
    }

    /// <summary>Lets go of the source that was held by one who forgot it.</summary>
    ~ThreadLease()
    {
        // Nobody reads now; another's finalizer may bring the lease back.
        _start = 0;
        Interlocked.Exchange(ref _source, null)?.ReleaseForGood();
    }

    /// <summary>Lets go of the source; waits for a read that goes on in the thread. May be called repeatedly.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _source, null) is not { } source) return;
        // If the thread entered before, its mark can be seen now; if it enters after, it sees that there is nothing to read.
        Volatile.Write(ref _start, 0);
        Interlocked.MemoryBarrierProcessWide();
        var wait = new SpinWait();
        while (Volatile.Read(ref _inside) != 0) wait.SpinOnce();
        source.ReleaseForGood();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint PageOf(void* local) => (nuint)local & ~(StackPage - 1);
}
