using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>How generated code puts numbers at fixed places of a run of objects. It has made sure that there is room.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KaitaiRun
{
    /// <summary>Checks once that an object fits, and shows where it begins.</summary>
    /// <param name="bytes">The bytes of the run.</param>
    /// <param name="index">The object's number, from 0.</param>
    /// <param name="size">Bytes an object takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few bytes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Start(Span<byte> bytes, int index, int size) => ref MemoryMarshal.GetReference(bytes.Slice(index * size, size));

    /// <summary>A number of one byte, or in the machine's own order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(ref byte start, int offset, T value)
        where T : unmanaged => Unsafe.WriteUnaligned(ref Unsafe.Add(ref start, offset), value);

    /// <summary>A number, little-endian or big-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteU2(ref byte start, int offset, ushort value, bool isLittleEndian) =>
        Write(ref start, offset, isLittleEndian == BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));

    /// <inheritdoc cref="WriteU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteU4(ref byte start, int offset, uint value, bool isLittleEndian) =>
        Write(ref start, offset, isLittleEndian == BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));

    /// <inheritdoc cref="WriteU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteU8(ref byte start, int offset, ulong value, bool isLittleEndian) =>
        Write(ref start, offset, isLittleEndian == BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));

    /// <inheritdoc cref="WriteU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteF4(ref byte start, int offset, float value, bool isLittleEndian) =>
        WriteU4(ref start, offset, BitConverter.SingleToUInt32Bits(value), isLittleEndian);

    /// <inheritdoc cref="WriteU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteF8(ref byte start, int offset, double value, bool isLittleEndian) =>
        WriteU8(ref start, offset, BitConverter.DoubleToUInt64Bits(value), isLittleEndian);
}
