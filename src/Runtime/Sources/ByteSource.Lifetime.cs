namespace Tephra;

/// <content>
/// Who holds a source. One integer counts the holders; its sign says that the source was disposed. Resources are freed
/// when both are so: disposed, and nobody holds it.
/// </content>
public abstract partial class ByteSource
{
    private int _state;

    /// <summary>The object whose disposal disposes the source, too.</summary>
    internal KaitaiStruct? Owner { get; set; }

    /// <summary>True once <see cref="Dispose"/> was called; readers may still be finishing.</summary>
    protected bool IsDisposed => Volatile.Read(ref _state) < 0;

    /// <summary>
    /// Holds the source open until the result is disposed. Reads in between are cheaper, because they need not check anew
    /// that a mapped file is whole; therefore hold it for one piece of work, or say that it is for good.
    /// </summary>
    /// <param name="forGood">True for who holds the source as long as it is in use: only reads through the lease itself are cheaper then.</param>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public ByteSourceLease Hold(bool forGood = false) => new(this, forGood);

    /// <summary>Holds the source open for reads of the calling thread alone, which then cost less than through <see cref="Hold"/>.</summary>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    public ThreadLease HoldForThread() => new(this);

    /// <summary>Holds the source: what it gave out stays valid until <see cref="Release"/>, whoever disposes it meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The source was disposed.</exception>
    /// <exception cref="KaitaiSourceChangedException">The file behind the source was truncated.</exception>
    protected internal virtual void Acquire() => AddHolder();

    /// <summary>Ends one <see cref="Acquire"/>.</summary>
    protected internal virtual void Release() => RemoveHolder();

    /// <summary>As <see cref="Acquire"/>, but others go on checking that what they read is there.</summary>
    internal virtual void AcquireForGood() => Acquire();

    /// <summary>Ends one <see cref="AcquireForGood"/>.</summary>
    internal virtual void ReleaseForGood() => Release();

    /// <summary>Makes the source unusable for whoever comes now; what is held stays valid until it is released. May be called repeatedly.</summary>
    public void Dispose()
    {
        if (Interlocked.Or(ref _state, int.MinValue) == 0) Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Counts one holder more, without any check but for disposal.</summary>
    private protected void AddHolder()
    {
        if (Interlocked.Increment(ref _state) >= 0) return;
        RemoveHolder();
        Throw.ObjectDisposedException_Closed(nameof(ByteSource));
    }

    /// <summary>Ends one <see cref="AddHolder"/>; the last one frees a disposed source.</summary>
    private protected void RemoveHolder()
    {
        if (Interlocked.Decrement(ref _state) == int.MinValue) Free();
    }

    /// <summary>Gives back what the source owns; called when it is disposed and not held. May be called more than once.</summary>
    protected virtual void Free()
    {
    }
}
