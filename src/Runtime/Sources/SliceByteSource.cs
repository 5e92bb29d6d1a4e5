namespace Tephra;

/// <summary>A window of another source; holding the window holds that source.</summary>
internal sealed class SliceByteSource : ByteSource
{
    private readonly ByteSource _base;
    private readonly long _offset;

    public SliceByteSource(ByteSource source, long offset, long length, string? name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, source.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, source.Length - offset);
        _base = source;
        _offset = offset;
        Length = length;
        Name = name;
    }

    public override long Length { get; }

    public override string? Name { get; }

    internal override bool IsDerived => _base.IsDerived;

    public override int Read(long offset, Span<byte> destination)
    {
        var count = Available(offset, destination.Length);
        if (IsDisposed) Throw.ObjectDisposedException_Closed(nameof(ByteSource));

        // Asked even for nothing, so that a disposed base is noticed here as everywhere else.
        return _base.Read(_offset + Math.Min(offset, Length), destination[..count]);
    }

    protected override ReadOnlyMemory<byte> GetMemoryCore(long offset, int length) => _base.GetMemory(_offset + offset, length);

    protected internal override ReadOnlySpan<byte> GetWindow(long offset, int minimum)
    {
        var window = _base.GetWindow(_offset + offset, minimum);
        var rest = Length - offset;
        return window.Length <= rest ? window : window[..(int)rest];
    }

    internal override unsafe byte* Start => _base.Start is var start && start is not null ? start + _offset : null;

    protected internal override void Acquire()
    {
        base.Acquire();
        try
        {
            _base.Acquire();
        }
        catch
        {
            base.Release();
            throw;
        }
    }

    internal override void AcquireForGood()
    {
        base.Acquire();
        try
        {
            _base.AcquireForGood();
        }
        catch
        {
            base.Release();
            throw;
        }
    }

    internal override void ReleaseForGood()
    {
        _base.ReleaseForGood();
        base.Release();
    }

    protected internal override void Release()
    {
        _base.Release();
        base.Release();
    }

    internal override bool TryLocate(ReadOnlyMemory<byte> bytes, out long offset)
    {
        if (!_base.TryLocate(bytes, out offset)) return false;
        offset -= _offset;
        return offset >= 0 && offset + bytes.Length <= Length;
    }
}
