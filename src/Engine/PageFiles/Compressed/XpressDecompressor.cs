using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>
/// Plain LZ77 of the Xpress compression algorithm: 32 flags, and for each a byte, or a match of two bytes whose length may run on into
/// a half byte that two matches share, a byte, two bytes and four.
/// </summary>
/// <remarks>[MS-XCA] 2.4; https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-xca/</remarks>
internal static class XpressDecompressor
{
    private const int FlagBits = 32;
    private const int LengthBits = 3;
    private const int ShortLengths = 7;
    private const int HalfByteLengths = 15;
    private const int ByteLengths = 255;
    private const int LeastLength = 3;

    /// <summary>Decompresses until the destination is full or the source ends.</summary>
    /// <param name="source">The compressed bytes.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <param name="written">Receives how many there are.</param>
    /// <returns>Whether the source was valid as far as it was read.</returns>
    public static bool TryDecompress(ReadOnlySpan<byte> source, Span<byte> destination, out int written)
    {
        written = 0;
        int at = 0, halfByte = -1, left = 0;
        uint flags = 0;
        while (written < destination.Length)
        {
            if (left == 0)
            {
                if (source.Length - at < sizeof(uint))
                    return at == source.Length;
                flags = BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
                (at, left) = (at + sizeof(uint), FlagBits);
            }

            bool isMatch = (flags >> --left & 1) != 0;
            if (at == source.Length)
                return isMatch; // The end is marked by the flag of a match that is not there.
            if (!isMatch)
            {
                destination[written++] = source[at++];
                continue;
            }

            if (!TryReadMatch(source, ref at, ref halfByte, out int distance, out long length) || distance > written)
                return false;
            // Byte by byte: a match may reach into what it makes.
            for (long i = Math.Min(length, destination.Length - written); i > 0; i--, written++)
                destination[written] = destination[written - distance];
        }

        return true;
    }

    private static bool TryReadMatch(ReadOnlySpan<byte> source, ref int at, ref int halfByte, out int distance, out long length)
    {
        (distance, length) = (0, 0);
        if (!TryRead(source, ref at, sizeof(ushort), out uint match))
            return false;
        distance = (int)(match >> LengthBits) + 1;
        length = match & ShortLengths;
        if (length == ShortLengths)
        {
            uint half;
            if (halfByte >= 0)
                (half, halfByte) = ((uint)source[halfByte] >> 4, -1);
            else if (TryRead(source, ref at, 1, out half))
                (half, halfByte) = (half & 0xF, at - 1);
            else
                return false;
            length = ShortLengths + half;
            if (half == HalfByteLengths && !TryReadLong(source, ref at, out length))
                return false;
        }

        length += LeastLength;
        return true;
    }

    /// <summary>A length that neither three bits nor a half byte more could hold. The two and four bytes state all of it.</summary>
    private static bool TryReadLong(ReadOnlySpan<byte> source, ref int at, out long length)
    {
        length = 0;
        if (!TryRead(source, ref at, 1, out uint more))
            return false;
        if (more < ByteLengths)
        {
            length = ShortLengths + HalfByteLengths + more;
            return true;
        }

        if (!TryRead(source, ref at, sizeof(ushort), out more) || (more == 0 && !TryRead(source, ref at, sizeof(uint), out more)))
            return false;
        length = more;
        return more >= ShortLengths + HalfByteLengths;
    }

    private static bool TryRead(ReadOnlySpan<byte> source, ref int at, int size, out uint value)
    {
        value = 0;
        if (source.Length - at < size)
            return false;
        for (int i = size - 1; i >= 0; i--)
            value = (value << 8) | source[at + i];
        at += size;
        return true;
    }
}
