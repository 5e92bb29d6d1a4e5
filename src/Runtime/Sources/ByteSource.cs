using Microsoft.Win32.SafeHandles;

namespace Tephra;

/// <summary>
/// Immutable bytes of known length with 64-bit offsets: memory, a file, or a window of either. Safe to use from many
/// threads at once. Whoever creates a source disposes it; what is reading at that moment stays safe: it finishes, or ends
/// in an <see cref="ObjectDisposedException"/>.
/// </summary>
public abstract partial class ByteSource : IDisposable
{
    /// <summary>Bytes in the source. Does not change, even if a file behind it grows.</summary>
    public abstract long Length { get; }

    /// <summary>For messages: the path of a file, or what the creator called it; null if there is nothing to say.</summary>
    public virtual string? Name => null;

    /// <summary>True for bytes made while reading, whose offsets say nothing about the file that was opened.</summary>
    internal virtual bool IsDerived => false;

    /// <summary>A source over bytes in memory. They must not change while the source is in use.</summary>
    /// <param name="bytes">The bytes; not copied.</param>
    /// <param name="name">What to call them in messages.</param>
    public static ByteSource FromMemory(ReadOnlyMemory<byte> bytes, string? name = null) => MemoryByteSource.Over(bytes, name, isDerived: false);

    /// <summary>
    /// A source over a memory-mapped file of any size: nothing is read ahead or copied, bytes are views of the file. The
    /// file may be renamed or deleted meanwhile. If it is truncated, reading ends in a
    /// <see cref="KaitaiSourceChangedException"/>; that is checked whenever a reader is opened
    /// and no other holds the file at that moment, not at every byte.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DirectoryNotFoundException">A part of the path does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="IOException">The file could not be opened or mapped.</exception>
    public static ByteSource Map(string path) => new MappedByteSource(path);

    /// <summary>
    /// A source that reads a file by position, through a small cache of blocks. Slower than <see cref="Map"/>, but works
    /// where mapping does not (no address space, a network share that may go away).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DirectoryNotFoundException">A part of the path does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="IOException">The file could not be opened.</exception>
    public static ByteSource OpenFile(string path) => new FileByteSource(FileAccessor.Open(path), path, leaveOpen: false);

    /// <summary>A source that reads an open file by position; the handle's own position is neither used nor moved.</summary>
    /// <param name="handle">A handle of a seekable file, open for reading.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <param name="leaveOpen">True to leave the handle open when the source is disposed.</param>
    /// <exception cref="NotSupportedException">The handle is not seekable (a pipe, for example).</exception>
    public static ByteSource OpenFile(SafeFileHandle handle, string? name, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return new FileByteSource(handle, name, leaveOpen);
    }

    /// <summary>A window of this source, with offsets of its own. Disposing it does not dispose this source.</summary>
    /// <param name="offset">Bytes from the start of this source to the window.</param>
    /// <param name="length">Bytes in the window.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window does not lie within this source.</exception>
    public ByteSource Slice(long offset, long length) => new SliceByteSource(this, offset, length, Name);

    /// <summary>
    /// Copies bytes. Fewer than asked for only where the source ends; 0 at and after its end. Goes straight to the file
    /// where one is behind the source: to read many small things, open a reader.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <returns>Bytes copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public abstract int Read(long offset, Span<byte> destination);

    /// <summary>Copies exactly as many bytes as the destination holds, or none.</summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <exception cref="KaitaiEndOfStreamException">The source ends before.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public void ReadExactly(long offset, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var done = 0;
        while (done < destination.Length)
        {
            var read = destination.Length <= Length - offset ? Read(offset + done, destination[done..]) : 0;
            if (read == 0) Throw.KaitaiEndOfStreamException_SourceEnded(this, offset, destination.Length);
            done += read;
        }
    }

    /// <summary>
    /// Bytes as memory: a view where the source has one (memory, a mapped file), else a copy. A view of a mapped file
    /// throws <see cref="ObjectDisposedException"/> when it is touched after the source was disposed; a span taken from it
    /// must not be used beyond that moment (pin the memory to hold the mapping). A few bytes are always copied.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="length">Bytes wanted.</param>
    /// <exception cref="KaitaiEndOfStreamException">The source ends before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public ReadOnlyMemory<byte> GetMemory(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > Length - offset) Throw.KaitaiEndOfStreamException_SourceEnded(this, offset, length);
        if (IsDisposed) Throw.ObjectDisposedException_Closed(nameof(ByteSource));
        return length == 0 ? ReadOnlyMemory<byte>.Empty : GetMemoryCore(offset, length);
    }

    /// <summary>What <see cref="GetMemory"/> does once its arguments are checked; a copy unless overridden.</summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="length">Bytes wanted, at least 1; they exist.</param>
    protected virtual ReadOnlyMemory<byte> GetMemoryCore(long offset, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        ReadExactly(offset, bytes);
        return bytes;
    }

    /// <summary>
    /// For readers: a span that starts exactly at <paramref name="offset"/>, as long as is cheap. It stays valid as long as
    /// the source is held through <see cref="Acquire"/>; its bytes never change.
    /// </summary>
    /// <param name="offset">Bytes from the start of the source.</param>
    /// <param name="minimum">The least number of bytes to return, at least 1; the caller made sure that they exist.</param>
    protected internal abstract ReadOnlySpan<byte> GetWindow(long offset, int minimum);

    /// <summary>Where all bytes of the source lie in memory that does not move while it is held; null where they don't.</summary>
    internal virtual unsafe byte* Start => null;

    /// <summary>Where in this source a view that came from <see cref="GetMemory"/> lies.</summary>
    internal virtual bool TryLocate(ReadOnlyMemory<byte> bytes, out long offset)
    {
        offset = 0;
        return false;
    }

    /// <summary>How many of <paramref name="wanted"/> bytes there are at <paramref name="offset"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    protected int Available(long offset, int wanted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return (int)Math.Clamp(Length - offset, 0, wanted);
    }
}
