using System.Buffers.Binary;
using System.Text;

namespace Tephra.TestKit;

/// <summary>Bytes that values are put into at stated offsets; little-endian. It grows as needed.</summary>
/// <param name="length">How many bytes there are to begin with, all 0.</param>
public sealed class PlainBytes(int length)
{
    private byte[] _bytes = new byte[length];

    /// <summary>How many bytes there are.</summary>
    public int Length => _bytes.Length;

    /// <summary>A copy of all of them.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Puts a number of 8 bits.</summary>
    public PlainBytes U1(int at, byte value) => Put(at, [value]);

    /// <summary>Puts a number of 16 bits.</summary>
    public PlainBytes U2(int at, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(at, 2), value);
        return this;
    }

    /// <summary>Puts a number of 32 bits.</summary>
    public PlainBytes U4(int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(at, 4), value);
        return this;
    }

    /// <summary>Puts a number of 64 bits.</summary>
    public PlainBytes U8(int at, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(at, 8), value);
        return this;
    }

    /// <summary>Puts an address of 32 or 64 bits.</summary>
    public PlainBytes Address(int at, ulong value, bool is64Bit) => is64Bit ? U8(at, value) : U4(at, (uint)value);

    /// <summary>Puts text of one byte a character.</summary>
    public PlainBytes Ascii(int at, string text) => Put(at, Encoding.ASCII.GetBytes(text));

    /// <summary>Puts text of two bytes a character.</summary>
    public PlainBytes Utf16(int at, string text) => Put(at, Encoding.Unicode.GetBytes(text));

    /// <summary>Puts bytes.</summary>
    public PlainBytes Put(int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(at, bytes.Length));
        return this;
    }

    /// <summary>Repeats text from one offset to another.</summary>
    public PlainBytes Fill(int from, int to, string text)
    {
        Span<byte> room = Room(from, to - from);
        for (int i = 0; i < room.Length; i++) room[i] = (byte)text[(from + i) % text.Length];
        return this;
    }

    private Span<byte> Room(int at, int count)
    {
        if (at + count > _bytes.Length) Array.Resize(ref _bytes, at + count);
        return _bytes.AsSpan(at, count);
    }
}
