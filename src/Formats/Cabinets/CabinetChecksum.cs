using System.Buffers.Binary;

namespace Tephra.Formats;

/// <summary>The check sum of a cabinet's block: the exclusive or of its words.</summary>
internal static class CabinetChecksum
{
    /// <summary>The sum of a block with these packed bytes, which unpack to <paramref name="unpacked"/> bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> packed, int unpacked) => Sum(packed) ^ (uint)packed.Length ^ ((uint)unpacked << 16);

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 4; bytes = bytes[4..]) sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);

        // Of what is left, the first byte is the highest.
        uint rest = 0;
        foreach (byte value in bytes) rest = (rest << 8) | value;
        return sum ^ rest;
    }
}
