namespace Tephra;

/// <summary>What a class must be that a schema names under <c>process</c>; its constructor takes the arguments.</summary>
public interface ICustomDecoder
{
    /// <summary>Makes the bytes that the schema describes from those in the stream.</summary>
    /// <param name="bytes">The bytes as they stand; not to be kept or changed.</param>
    /// <returns>The decoded bytes, of any length.</returns>
    ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes);
}
