using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// Holds a <see cref="ByteSource"/> open; made by <see cref="ByteSource.Hold"/>, ended by <see cref="Dispose"/>. Reads through a lease from many
/// threads are as fast as copying from memory where the source is a mapped file.
/// </summary>
public sealed unsafe class ByteSourceLease : IDisposable
{
    private readonly byte* _start;
    private readonly long _length;
    private readonly bool _forGood;
    private BriefReaders? _readers;
    private ByteSource? _source;

    internal ByteSourceLease(ByteSource source, bool forGood)
    {
        _forGood = forGood;
        if (forGood) source.AcquireForGood();
        else source.Acquire();
        _source = source;
        _start = source.Start;
        _length = source.Length;
    }

    /// <summary>
    /// Copies bytes. Fewer than asked for only where the source ends. Whether a mapped file still is whole is not asked each time, but at every 256th
    /// read of a thread: a file that is truncated in between and read where it was ends the process, as with any mapped file.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <returns>Bytes copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(long offset, Span<byte> destination)
    {
        if (Volatile.Read(ref _readers) is { } readers && offset >= 0 && offset <= _length - destination.Length)
        {
            ref var inside = ref readers.Enter();
            if (!Unsafe.IsNullRef(ref inside))
            {
                // Nothing in here throws.
                var isOpen = Volatile.Read(ref _source) is not null;
                if (isOpen) Copy(_start + offset, destination);
                BriefReaders.Leave(ref inside);
                GC.KeepAlive(this);
                if (isOpen) return destination.Length;
            }
        }

        return ReadOnTheLongWay(offset, destination);
    }

    /// <summary>Lets go of the source that was held by one who forgot it.</summary>
    ~ByteSourceLease() => Release(Interlocked.Exchange(ref _source, null));

    /// <summary>Lets go of the source. May be called repeatedly.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _source, null) is not { } source) return;
        Volatile.Read(ref _readers)?.WaitUntilGone();
        Release(source);
    }

    private void Release(ByteSource? source)
    {
        if (_forGood) source?.ReleaseForGood();
        else source?.Release();
    }

    // A pointer, a number: not worth a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* from, Span<byte> destination)
    {
        if (destination.Length == sizeof(ulong)) Unsafe.WriteUnaligned(ref destination[0], Unsafe.ReadUnaligned<ulong>(from));
        else new ReadOnlySpan<byte>(from, destination.Length).CopyTo(destination);
    }

    // A source's own read asks whether its file is whole.
    private int ReadOnTheLongWay(long offset, Span<byte> destination)
    {
        var source = _source;
        ObjectDisposedException.ThrowIf(source is null, this);
        // Many leases are never read through.
        if (_start is not null && _readers is null) Interlocked.CompareExchange(ref _readers, new BriefReaders(), null);
        return source.Read(offset, destination);
    }
}
