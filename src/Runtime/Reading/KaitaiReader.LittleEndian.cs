using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Numbers in little-endian byte order.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads an unsigned 2-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 2 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort ReadU2le() =>
        _limit - _next >= 2 ? BinaryPrimitives.ReadUInt16LittleEndian(Take(2)) : (ushort)ReadSlowly(2);

    /// <summary>Reads an unsigned 4-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadU4le() =>
        _limit - _next >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(Take(4)) : (uint)ReadSlowly(4);

    /// <summary>Reads an unsigned 8-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadU8le() =>
        _limit - _next >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(Take(8)) : ReadSlowly(8);

    /// <summary>Reads a signed 2-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 2 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short ReadS2le() => (short)ReadU2le();

    /// <summary>Reads a signed 4-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadS4le() => (int)ReadU4le();

    /// <summary>Reads a signed 8-byte number, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadS8le() => (long)ReadU8le();

    /// <summary>Reads an IEEE 754 number of 4 bytes, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ReadF4le() => BitConverter.UInt32BitsToSingle(ReadU4le());

    /// <summary>Reads an IEEE 754 number of 8 bytes, little-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ReadF8le() => BitConverter.UInt64BitsToDouble(ReadU8le());
}
