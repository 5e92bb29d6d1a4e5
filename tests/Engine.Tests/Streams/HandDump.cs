using System.Buffers.Binary;
using System.Text;
using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>A minidump of one stream, put together byte by byte from the layouts of the facts sheet, not by the product's writers.</summary>
internal sealed class HandDump
{
    private const int StreamAt = 0x40;
    private const int Length = 0x2000;

    private readonly byte[] _bytes = new byte[Length];
    private int _at = StreamAt;

    public HandDump()
    {
        "MDMP"u8.CopyTo(_bytes);
        At(4).U4(0xA793, 1, 32);
        At(StreamAt);
    }

    /// <summary>Goes on elsewhere in the file.</summary>
    public HandDump At(int offset)
    {
        _at = offset;
        return this;
    }

    public HandDump U2(params ushort[] values)
    {
        foreach (ushort value in values)
            BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);
        return this;
    }

    public HandDump U4(params uint[] values)
    {
        foreach (uint value in values)
            BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);
        return this;
    }

    public HandDump U8(params ulong[] values)
    {
        foreach (ulong value in values)
            BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);
        return this;
    }

    public HandDump Bytes(params byte[] values)
    {
        values.CopyTo(Take(values.Length));
        return this;
    }

    public HandDump Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>MINIDUMP_STRING.</summary>
    public HandDump Name(int offset, string text) => At(offset).U4((uint)text.Length * 2).Bytes(Encoding.Unicode.GetBytes(text + "\0"));

    /// <summary>MinidumpUTF8String.</summary>
    public HandDump Utf8(int offset, string text) => At(offset).U4((uint)Encoding.UTF8.GetByteCount(text)).Text(text + "\0");

    /// <summary>Ends the stream, which then has the size of what was written; what follows lies elsewhere.</summary>
    public HandDump End(uint type)
    {
        int size = _at - StreamAt;
        return At(32).U4(type, (uint)size, StreamAt).At(0x1000);
    }

    /// <summary>The file.</summary>
    public byte[] ToArray() => _bytes;

    /// <summary>The stream, read by its schema. The dump must also write back as it was.</summary>
    public T Read<T>()
        where T : KaitaiStruct
    {
        Minidump dump = Minidump.Read(_bytes);
        T stream = Assert.IsType<T>(dump.Directory[0].Stream);
        Assert.Empty(KaitaiTree.TouchAll(dump));
        Assert.Equal(_bytes, dump.ToArray());
        return stream;
    }

    private Span<byte> Take(int count) => _bytes.AsSpan((_at += count) - count, count);
}
