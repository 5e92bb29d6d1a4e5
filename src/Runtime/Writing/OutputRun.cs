namespace Tephra;

/// <summary>Bytes that are made when they are copied: those of a long list go straight to where they belong.</summary>
internal abstract class OutputRun
{
    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>Makes some of the bytes.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="destination">Where they go.</param>
    public abstract void CopyTo(long start, Span<byte> destination);
}
