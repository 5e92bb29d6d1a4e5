using System.Text;

namespace Tephra.Engine.Tests;

/// <summary>Plain LZ77 of [MS-XCA], by its examples.</summary>
public sealed class XpressDecompressorTests
{
    [Theory]
    [InlineData("3f0000006162636465666768696a6b6c6d6e6f707172737475767778797a", "abcdefghijklmnopqrstuvwxyz", 1)]
    [InlineData("ffffff1f61626317000fff2601", "abc", 100)]
    public void The_published_examples(string packed, string text, int times)
    {
        byte[] expected = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        byte[] actual = new byte[expected.Length + 50];
        Assert.True(XpressDecompressor.TryDecompress(Convert.FromHexString(packed), actual, out int written));
        Assert.Equal(expected, actual[..written]);

        // A destination that is full is the end.
        Assert.True(XpressDecompressor.TryDecompress(Convert.FromHexString(packed), actual.AsSpan(0, 20), out written));
        Assert.Equal(expected[..20], actual[..written]);
    }

    // Lengths by the specification: three bits; a half byte, the second half of which belongs to the match after the next; a byte; two; four.
    [Theory]
    [InlineData("ffffff7f" + "61" + "0000", 1 + 3)]
    [InlineData("ffffff7f" + "61" + "0600", 1 + 9)]
    [InlineData("ffffff7f" + "61" + "0700" + "04", 1 + 14)]
    [InlineData("ffffff7f" + "61" + "0700" + "24" + "0100" + "0700", 1 + 14 + 4 + 12)]
    [InlineData("ffffff7f" + "61" + "0700" + "0f" + "05", 1 + 5 + 15 + 7 + 3)]
    [InlineData("ffffff7f" + "61" + "0700" + "0f" + "fe", 1 + 254 + 15 + 7 + 3)]
    [InlineData("ffffff7f" + "61" + "0700" + "0f" + "ff" + "1601", 1 + 0x116 + 3)]
    [InlineData("ffffff7f" + "61" + "0700" + "0f" + "ff" + "0000" + "00010100", 1 + 0x10100 + 3)]
    public void Lengths(string packed, int length)
    {
        byte[] actual = new byte[0x20000];
        Assert.True(XpressDecompressor.TryDecompress(Convert.FromHexString(packed), actual, out int written));
        Assert.Equal(length, written);
        Assert.All(actual[..written], value => Assert.Equal((byte)'a', value));
    }

    [Theory]
    [InlineData("ffffff7f610800")] // a match two bytes back, after one
    [InlineData("ffffff7f6100")] // half a match
    [InlineData("ffffff7f610700")] // no half byte
    [InlineData("ffffff7f6107000f")] // no byte
    [InlineData("ffffff7f6107000fff01")] // half of two bytes
    [InlineData("ffffff7f6107000fff0500")] // a length that a half byte could hold
    [InlineData("0000000061")] // no byte where one is flagged
    [InlineData("000000")] // half the flags
    public void What_is_damaged(string packed) => Assert.False(XpressDecompressor.TryDecompress(Convert.FromHexString(packed), new byte[4096], out _));

    [Fact]
    public void Random_bytes_end()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] packed = new byte[random.Next(200)];
            random.NextBytes(packed);
            XpressDecompressor.TryDecompress(packed, new byte[4096], out int written);
            Assert.InRange(written, 0, 4096);
        }
    }
}
