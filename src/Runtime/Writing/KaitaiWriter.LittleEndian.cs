using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Numbers in little-endian byte order.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes an unsigned 2-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU2le(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    /// <summary>Writes an unsigned 4-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU4le(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>Writes an unsigned 8-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteU8le(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    /// <summary>Writes a signed 2-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS2le(short value) => BinaryPrimitives.WriteInt16LittleEndian(Take(2), value);

    /// <summary>Writes a signed 4-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS4le(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>Writes a signed 8-byte number, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteS8le(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Writes an IEEE 754 number of 4 bytes, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF4le(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(4), value);

    /// <summary>Writes an IEEE 754 number of 8 bytes, little-endian; fills up a partly written byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteF8le(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);
}
