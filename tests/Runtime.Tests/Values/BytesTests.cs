using System.IO.Compression;

namespace Tephra.Tests.Values;

public sealed class BytesTests
{
    [Fact]
    public void Padding_and_terminators_are_cut()
    {
        Assert.Equal("ab"u8.ToArray(), KaitaiBytes.StripRight("ab@@@"u8.ToArray(), (byte)'@').ToArray());
        Assert.Equal([], KaitaiBytes.StripRight("@@@"u8.ToArray(), (byte)'@').ToArray());
        Assert.Equal([], KaitaiBytes.StripRight(ReadOnlyMemory<byte>.Empty, 0).ToArray());
        Assert.Equal("ab"u8.ToArray(), KaitaiBytes.Terminate("ab|cd|"u8.ToArray(), (byte)'|', include: false).ToArray());
        Assert.Equal("ab|"u8.ToArray(), KaitaiBytes.Terminate("ab|cd|"u8.ToArray(), (byte)'|', include: true).ToArray());
        Assert.Equal("abcd"u8.ToArray(), KaitaiBytes.Terminate("abcd"u8.ToArray(), (byte)'|', include: true).ToArray());
        Assert.Equal([1, 0, 0, 2], KaitaiBytes.TerminateMulti(new byte[] { 1, 0, 0, 2, 0, 0, 5 }, [0, 0], include: false).ToArray());
        Assert.Equal([1, 0, 0, 2, 0, 0], KaitaiBytes.TerminateMulti(new byte[] { 1, 0, 0, 2, 0, 0, 5 }, [0, 0], include: true).ToArray());
        Assert.Equal([1, 0, 0], KaitaiBytes.TerminateMulti(new byte[] { 1, 0, 0 }, [0, 0], include: true).ToArray());
    }

    [Fact]
    public void Xor_and_rotation()
    {
        byte[] bytes = [0x01, 0x80, 0xff, 0x12];
        Assert.Equal([0xfe, 0x7f, 0x00, 0xed], KaitaiBytes.ProcessXor(bytes, 0xff).ToArray());
        Assert.Equal([0x01 ^ 1, 0x80 ^ 2, 0xff ^ 1, 0x12 ^ 2], KaitaiBytes.ProcessXor(bytes, new byte[] { 1, 2 }).ToArray());
        Assert.Equal([0x02, 0x01, 0xff, 0x24], KaitaiBytes.ProcessRotateLeft(bytes, 1).ToArray());
        Assert.Equal([0x80, 0x40, 0xff, 0x09], KaitaiBytes.ProcessRotateLeft(bytes, -1).ToArray());
        Assert.Equal(bytes, KaitaiBytes.ProcessRotateLeft(bytes, 16).ToArray());
        for (var amount = -9; amount < 10; amount++) Assert.Equal(bytes, KaitaiBytes.ProcessRotateLeft(KaitaiBytes.ProcessRotateLeft(bytes, amount), -amount).ToArray());
        Assert.Equal([0x01, 0x80, 0xff, 0x12], bytes);
        Assert.Throws<KaitaiExpressionException>(() => KaitaiBytes.ProcessXor(bytes, ReadOnlyMemory<byte>.Empty));
        Assert.Equal(0, KaitaiBytes.ProcessXor(ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(300_000)]
    public void Zlib_inflates(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        var packed = Deflate(bytes);
        Assert.Equal(bytes, KaitaiBytes.ProcessZlib(packed).ToArray());
        Assert.Equal(bytes, KaitaiBytes.ProcessZlib(packed, new KaitaiLimits { MaxBytes = size }).ToArray());

        Assert.Equal(bytes, KaitaiBytes.ProcessZlib(KaitaiBytes.Deflate(bytes)).ToArray());

        // What follows the stream is not its business.
        Assert.Equal(bytes, KaitaiBytes.ProcessZlib(packed.Concat(new byte[] { 1, 2, 3 }).ToArray()).ToArray());
    }

    [Fact]
    public void Every_truncation_is_noticed()
    {
        var packed = Deflate([.. Enumerable.Range(0, 400).Select(i => (byte)(i * i))]);
        for (var length = 0; length < packed.Length; length++)
            Assert.Throws<KaitaiConversionException>(() => KaitaiBytes.ProcessZlib(packed.AsMemory(0, length)));
    }

    [Fact]
    public void Corruption_is_noticed()
    {
        var packed = Deflate([.. Enumerable.Range(0, 400).Select(i => (byte)(i * i))]);
        for (var i = 0; i < packed.Length; i++)
        {
            if (i is 0 or 1) continue;
            var broken = (byte[])packed.Clone();
            broken[i] ^= 0x55;
            Assert.Throws<KaitaiConversionException>(() => KaitaiBytes.ProcessZlib(broken));
        }

        Assert.Throws<KaitaiConversionException>(() => KaitaiBytes.ProcessZlib("no zlib at all"u8.ToArray()));
    }

    [Fact]
    public void A_bomb_ends_at_the_limit()
    {
        var packed = Deflate(new byte[64 << 20]);
        Assert.True(packed.Length < 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<KaitaiLimitExceededException>(() => KaitaiBytes.ProcessZlib(packed, new KaitaiLimits { MaxBytes = 1 << 20 }));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
        Assert.Equal(("MaxBytes", (1L << 20) + 1, 1L << 20), (error.Limit, error.Asked, error.Allowed));
    }

    private static byte[] Deflate(byte[] bytes)
    {
        // The framework packs nothing into nothing; the format has a stream for it (header, one empty block, Adler-32 of nothing).
        if (bytes.Length == 0) return [0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal)) deflater.Write(bytes);
        return packed.ToArray();
    }
}
