namespace Tephra.Engine;

/// <summary>Bytes of a dump that is to be written, which are made when their turn comes.</summary>
internal abstract class DumpContent
{
    /// <summary>Makes some of them.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="destination">Receives them, all of it.</param>
    public abstract void Read(long start, Span<byte> destination);
}
