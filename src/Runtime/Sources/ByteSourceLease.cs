namespace Tephra;

/// <summary>Holds a <see cref="ByteSource"/> open; made by <see cref="ByteSource.Hold"/>, ended by <see cref="Dispose"/>.</summary>
public sealed class ByteSourceLease : IDisposable
{
    private ByteSource? _source;

    internal ByteSourceLease(ByteSource source)
    {
        source.Acquire();
        _source = source;
    }

    /// <summary>Lets go of the source. May be called repeatedly.</summary>
    public void Dispose() => Interlocked.Exchange(ref _source, null)?.Release();
}
