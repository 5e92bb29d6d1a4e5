namespace Tephra.Conformance.Roundtrip;

/// <summary>
/// Bytes that are noted when somebody asks for them, and can be spoilt afterwards. Whoever asks gets a copy of exactly what
/// is wanted: so what is noted is what was needed, and nobody keeps a view of what is spoilt.
/// </summary>
internal sealed class RecordingByteSource(byte[] bytes) : ByteSource
{
    private readonly byte[] _bytes = (byte[])bytes.Clone();
    private readonly int[] _asked = new int[bytes.Length];
    private int _counted = 1;

    /// <inheritdoc/>
    public override long Length => _bytes.Length;

    /// <inheritdoc/>
    public override string Name => "recorded bytes";

    /// <summary>Does something again that gave no value, and takes what it asks for off again.</summary>
    public void TakeBack(Action again)
    {
        _counted = -1;
        again();
        _counted = 1;
    }

    /// <summary>Puts another byte wherever one was asked for.</summary>
    public void Spoil(byte with)
    {
        for (var i = 0; i < _bytes.Length; i++)
        {
            if (_asked[i] > 0) _bytes[i] = with;
        }
    }

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        if (count > 0) Taken(offset, count).CopyTo(destination);
        return count;
    }

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> GetMemoryCore(long offset, int length) => Taken(offset, length);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> GetWindow(long offset, int minimum) => Taken(offset, minimum);

    private byte[] Taken(long offset, int count)
    {
        foreach (ref var asked in _asked.AsSpan((int)offset, count)) asked += _counted;
        return _bytes.AsSpan((int)offset, count).ToArray();
    }
}
