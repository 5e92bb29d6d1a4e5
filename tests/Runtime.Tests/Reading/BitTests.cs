using System.Numerics;

namespace Tephra.Tests.Reading;

public sealed class BitTests
{
    [Theory]
    [InlineData(true, "memory")]
    [InlineData(true, "shreds of 3")]
    [InlineData(false, "memory")]
    [InlineData(false, "shreds of 3")]
    public void Bits_agree_with_a_naive_model(bool bigEndian, string kind)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            using var source = SourceKinds.Make(kind, bytes, []);
            var reader = new KaitaiStream(source).OpenReader(0);
            var at = 0;
            while (true)
            {
                // A number now and then, which starts at the next whole byte.
                if (random.Next(6) == 0 && (at + 7) / 8 < bytes.Length)
                {
                    at = (at + 7) / 8 * 8;
                    Assert.Equal(bytes[at / 8], reader.ReadU1());
                    at += 8;
                }

                var n = random.Next(1, 65);
                if (at + n > bytes.Length * 8) break;
                var value = bigEndian ? reader.ReadBitsIntBe(n) : reader.ReadBitsIntLe(n);
                Assert.Equal(Model(bytes, at, n, bigEndian), value);
                at += n;
                Assert.Equal((at + 7) / 8, reader.Position);
                Assert.Equal(at == bytes.Length * 8, reader.IsEof);
            }

            reader.Close();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bits_past_the_end_are_an_error_and_lose_nothing(bool bigEndian)
    {
        using var source = ByteSource.FromMemory(new byte[] { 0xff, 0xa5 });
        var reader = new KaitaiStream(source).OpenReader(0);
        Read(ref reader, 11);
        try
        {
            Read(ref reader, 30);
            Assert.Fail("read past the end");
        }
        catch (KaitaiEndOfStreamException error)
        {
            // 5 bits wait, so 25 are missing: 4 bytes.
            Assert.Equal((2L, 4L, 0L), (error.Offset!.Value, error.Requested, error.Available));
        }

        Assert.False(reader.IsEof);
        Assert.Equal(bigEndian ? 0x05UL : 0xa5 >> 3, Read(ref reader, 5));
        Assert.True(reader.IsEof);
        reader.Close();

        ulong Read(ref KaitaiReader r, int n) => bigEndian ? r.ReadBitsIntBe(n) : r.ReadBitsIntLe(n);
    }

    [Fact]
    public void Whatever_is_byte_aligned_drops_the_rest_of_the_byte()
    {
        using var source = ByteSource.FromMemory(new byte[] { 0x80, 1, 2, 3, 4, 5, 6, 7, 8, 9 });
        var reader = new KaitaiStream(source).OpenReader(0);
        reader.ReadBitsIntBe(1);
        Assert.Equal(1, reader.Position);
        Assert.Equal(1, reader.ReadU1());
        reader.ReadBitsIntBe(3);
        Assert.Equal(0x0403, reader.ReadU2le());
        reader.ReadBitsIntBe(3);
        Assert.Equal([6], reader.ReadBytes(1).ToArray());
        reader.ReadBitsIntBe(3);
        reader.AlignToByte();
        Assert.Equal(8UL, reader.ReadBitsIntBe(8));
        reader.ReadBitsIntBe(4);
        Assert.Equal((10, false), (reader.Position, reader.IsEof));
        reader.AlignToByte();
        Assert.True(reader.IsEof);
        reader.Seek(0);
        Assert.Equal(1UL, reader.ReadBitsIntBe(1));
        Assert.Equal(9, reader.Substream(9).Size);
        reader.Close();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65)]
    public void Only_1_to_64_bits(int n)
    {
        using var source = ByteSource.FromMemory(new byte[20]);
        var stream = new KaitaiStream(source);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.OpenReader(0).ReadBitsIntBe(n));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.OpenReader(0).ReadBitsIntLe(n));
    }

    [Fact]
    public void Sync_and_resync_keep_bits_when_nothing_moved()
    {
        using var source = ByteSource.FromMemory(new byte[] { 0b1010_0101, 0xff });
        var stream = new KaitaiStream(source);
        var reader = stream.OpenReader(0);
        Assert.Equal(0b101UL, reader.ReadBitsIntBe(3));
        reader.Sync();
        Assert.Equal((1, false), (stream.Position, stream.IsEof));
        reader.Resync();
        Assert.Equal(0b00101UL, reader.ReadBitsIntBe(5));
        reader.ReadBitsIntBe(3);
        reader.Sync();
        Assert.Equal((2, false), (stream.Position, stream.IsEof));
        stream.Position = 1;
        reader.Resync();
        Assert.Equal(0xffUL, reader.ReadBitsIntBe(8));
        reader.Sync();
        Assert.True(stream.IsEof);
        reader.Close();
    }

    /// <summary>Bit by bit: big-endian takes the high bit of a byte first and builds downwards, little-endian the reverse.</summary>
    private static ulong Model(byte[] bytes, int at, int n, bool bigEndian)
    {
        var value = BigInteger.Zero;
        for (var i = 0; i < n; i++)
        {
            var b = bytes[(at + i) / 8];
            var within = (at + i) % 8;
            if (bigEndian) value = value * 2 + ((b >> (7 - within)) & 1);
            else value += ((BigInteger)((b >> within) & 1)) << i;
        }

        return (ulong)value;
    }
}
