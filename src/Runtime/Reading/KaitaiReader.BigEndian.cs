using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Numbers in big-endian byte order.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads an unsigned 2-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 2 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort ReadU2be() =>
        _limit - _next >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(Take(2)) : BinaryPrimitives.ReverseEndianness((ushort)ReadSlowly(2));

    /// <summary>Reads an unsigned 4-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadU4be() =>
        _limit - _next >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(Take(4)) : BinaryPrimitives.ReverseEndianness((uint)ReadSlowly(4));

    /// <summary>Reads an unsigned 8-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadU8be() =>
        _limit - _next >= 8 ? BinaryPrimitives.ReadUInt64BigEndian(Take(8)) : BinaryPrimitives.ReverseEndianness(ReadSlowly(8));

    /// <summary>Reads a signed 2-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 2 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short ReadS2be() => (short)ReadU2be();

    /// <summary>Reads a signed 4-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadS4be() => (int)ReadU4be();

    /// <summary>Reads a signed 8-byte number, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadS8be() => (long)ReadU8be();

    /// <summary>Reads an IEEE 754 number of 4 bytes, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 4 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ReadF4be() => BitConverter.UInt32BitsToSingle(ReadU4be());

    /// <summary>Reads an IEEE 754 number of 8 bytes, big-endian; drops the rest of a partly read byte first.</summary>
    /// <exception cref="KaitaiEndOfStreamException">Fewer than 8 bytes are left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ReadF8be() => BitConverter.UInt64BitsToDouble(ReadU8be());
}
