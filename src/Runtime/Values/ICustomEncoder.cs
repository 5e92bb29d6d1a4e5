namespace Tephra;

/// <summary>What a class must be that a schema names under <c>process</c>, so that what it decodes can also be changed and written.</summary>
public interface ICustomEncoder : ICustomDecoder
{
    /// <summary>Undoes <see cref="ICustomDecoder.Decode"/>: decoding the result gives <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The bytes that the schema describes; not to be kept or changed.</param>
    /// <returns>The bytes as they stand in the stream, of any length.</returns>
    ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> bytes);
}
