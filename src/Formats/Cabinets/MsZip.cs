using System.Buffers.Binary;
using System.IO.Compression;

namespace Tephra.Formats;

/// <summary>A block of MSZIP: 'CK' and a deflate stream of its own, which may refer to the 32768 bytes before it.</summary>
internal static class MsZip
{
    /// <summary>How much a block unpacks to at most, and how much of what comes before it may refer to.</summary>
    public const int Window = 32768;

    private const int StoredHeader = 5;

    /// <summary>Unpacks a block.</summary>
    /// <param name="packed">The block, 'CK' included.</param>
    /// <param name="history">What the blocks before it unpacked to, the last <see cref="Window"/> bytes at most.</param>
    /// <param name="unpacked">Where to; the block has to have exactly as many bytes.</param>
    /// <exception cref="InvalidDataException">It is no such block.</exception>
    public static void Unpack(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> history, Span<byte> unpacked)
    {
        if (packed.Length < 2 || packed[0] != 'C' || packed[1] != 'K') throw new InvalidDataException("A block packed with MSZIP does not begin with 'CK'.");

        // .NET takes no preset dictionary, so the history goes in front as a stored block, which unpacks to itself.
        byte[] stream = new byte[StoredHeader + history.Length + packed.Length - 2];
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(1), (ushort)history.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(3), (ushort)~history.Length);
        history.CopyTo(stream.AsSpan(StoredHeader));
        packed[2..].CopyTo(stream.AsSpan(StoredHeader + history.Length));
        using var inflate = new DeflateStream(new MemoryStream(stream), CompressionMode.Decompress);
        try
        {
            inflate.ReadExactly(new byte[history.Length]);
            inflate.ReadExactly(unpacked);
            if (inflate.ReadByte() >= 0) throw new InvalidDataException($"A block packed with MSZIP is longer than the {unpacked.Length} bytes it should have.");
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException($"A block packed with MSZIP is shorter than the {unpacked.Length} bytes it should have.", error);
        }
    }

    /// <summary>Packs a block, which refers to nothing before it.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        packed.Write("CK"u8);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }
}
