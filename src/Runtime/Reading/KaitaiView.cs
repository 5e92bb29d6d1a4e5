using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>How generated views take values from their bytes. The view has made sure that the bytes are there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KaitaiView
{
    /// <summary>Checks once that a view fits.</summary>
    /// <exception cref="ArgumentException">There are too few bytes.</exception>
    public static ref readonly byte Start(ReadOnlySpan<byte> bytes, int size)
    {
        if (bytes.Length < size) throw new ArgumentException(FormattableString.Invariant($"The view takes {size} bytes, but there are {bytes.Length}."), nameof(bytes));
        return ref MemoryMarshal.GetReference(bytes);
    }

    /// <summary>A number in the machine's own order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(ref readonly byte start, int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(in Unsafe.Add(ref Unsafe.AsRef(in start), offset));

    /// <summary>Some of the bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Bytes(ref readonly byte start, int offset, int length) =>
        MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in start), offset), length);

    /// <summary>Where a part of the view begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly byte At(ref readonly byte start, int offset) => ref Unsafe.Add(ref Unsafe.AsRef(in start), offset);

    /// <summary>A number, little-endian or big-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadU2(ref readonly byte start, int offset, bool isLittleEndian) =>
        isLittleEndian == BitConverter.IsLittleEndian ? Read<ushort>(in start, offset) : BinaryPrimitives.ReverseEndianness(Read<ushort>(in start, offset));

    /// <inheritdoc cref="ReadU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadU4(ref readonly byte start, int offset, bool isLittleEndian) =>
        isLittleEndian == BitConverter.IsLittleEndian ? Read<uint>(in start, offset) : BinaryPrimitives.ReverseEndianness(Read<uint>(in start, offset));

    /// <inheritdoc cref="ReadU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadU8(ref readonly byte start, int offset, bool isLittleEndian) =>
        isLittleEndian == BitConverter.IsLittleEndian ? Read<ulong>(in start, offset) : BinaryPrimitives.ReverseEndianness(Read<ulong>(in start, offset));

    /// <inheritdoc cref="ReadU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReadF4(ref readonly byte start, int offset, bool isLittleEndian) => BitConverter.UInt32BitsToSingle(ReadU4(in start, offset, isLittleEndian));

    /// <inheritdoc cref="ReadU2"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReadF8(ref readonly byte start, int offset, bool isLittleEndian) => BitConverter.UInt64BitsToDouble(ReadU8(in start, offset, isLittleEndian));

    /// <summary>A bit field whose first bit is the highest of its byte.</summary>
    /// <param name="start">The view's first byte.</param>
    /// <param name="bitOffset">Bits from there to the field.</param>
    /// <param name="width">Bits in the field, 1 to 64.</param>
    public static ulong ReadBitsBe(ref readonly byte start, int bitOffset, int width)
    {
        ulong value = 0;
        for (var bit = bitOffset; bit < bitOffset + width;)
        {
            var inByte = bit & 7;
            var take = Math.Min(8 - inByte, bitOffset + width - bit);
            var part = (Read<byte>(in start, bit >> 3) >> (8 - inByte - take)) & ((1 << take) - 1);
            value = (value << take) | (uint)part;
            bit += take;
        }

        return value;
    }

    /// <summary>A bit field whose first bit is the lowest of its byte.</summary>
    /// <inheritdoc cref="ReadBitsBe"/>
    public static ulong ReadBitsLe(ref readonly byte start, int bitOffset, int width)
    {
        ulong value = 0;
        for (var done = 0; done < width;)
        {
            var inByte = (bitOffset + done) & 7;
            var take = Math.Min(8 - inByte, width - done);
            var part = (Read<byte>(in start, (bitOffset + done) >> 3) >> inByte) & ((1 << take) - 1);
            value |= (ulong)(uint)part << done;
            done += take;
        }

        return value;
    }
}
