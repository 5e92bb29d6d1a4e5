using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Numbers in big-endian byte order.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes an unsigned 2-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU2be(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), value);

    /// <summary>Writes an unsigned 4-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU4be(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    /// <summary>Writes an unsigned 8-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU8be(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);

    /// <summary>Writes a signed 2-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS2be(short value) => BinaryPrimitives.WriteInt16BigEndian(Take(2), value);

    /// <summary>Writes a signed 4-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS4be(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(4), value);

    /// <summary>Writes a signed 8-byte number, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS8be(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(8), value);

    /// <summary>Writes an IEEE 754 number of 4 bytes, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF4be(float value) => BinaryPrimitives.WriteSingleBigEndian(Take(4), value);

    /// <summary>Writes an IEEE 754 number of 8 bytes, big-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF8be(double value) => BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);
}
