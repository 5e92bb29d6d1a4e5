namespace Tephra;

/// <summary>A run of bytes that is about to be written: in memory, in a source, or what another stream becomes.</summary>
/// <param name="Length">How many.</param>
/// <param name="Memory">The bytes, where they are in memory.</param>
/// <param name="Source">Where they are taken from otherwise.</param>
/// <param name="Inner">The output whose bytes they are otherwise.</param>
/// <param name="Offset">Where in <paramref name="Source"/>, <paramref name="Inner"/> or <paramref name="Run"/> they begin.</param>
/// <param name="Run">What makes them otherwise.</param>
internal readonly record struct OutputPart(
    long Length, ReadOnlyMemory<byte> Memory, ByteSource? Source = null, KaitaiOutput? Inner = null, long Offset = 0, OutputRun? Run = null)
{
    /// <summary>Bytes in memory.</summary>
    public OutputPart(ReadOnlyMemory<byte> memory)
        : this(memory.Length, memory)
    {
    }

    /// <summary>Bytes of a source.</summary>
    public OutputPart(ByteSource source, long offset, long length)
        : this(length, default, source, null, offset)
    {
    }

    /// <summary>All bytes of another output.</summary>
    public OutputPart(KaitaiOutput inner)
        : this(inner.Length, default, null, inner)
    {
    }

    /// <summary>Bytes that are made when they are copied.</summary>
    public OutputPart(OutputRun run)
        : this(run.Length, default, null, null, 0, run)
    {
    }

    /// <summary>Whether the bytes are in memory.</summary>
    public bool IsInMemory => Source is null && Inner is null && Run is null;

    /// <summary>Some of the bytes.</summary>
    public OutputPart Slice(long start, long length) => IsInMemory
        ? new OutputPart(Memory.Slice((int)start, (int)length))
        : this with { Offset = Offset + start, Length = length };

    /// <summary>Copies some of the bytes.</summary>
    public void CopyTo(long start, Span<byte> destination)
    {
        if (Inner is not null) Inner.CopyTo(Offset + start, destination);
        else if (Source is not null) Source.ReadExactly(Offset + start, destination);
        else if (Run is not null) Run.CopyTo(Offset + start, destination);
        else Memory.Span.Slice((int)start, destination.Length).CopyTo(destination);
    }
}
