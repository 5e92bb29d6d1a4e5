namespace Tephra.Engine.Tests;

/// <summary>Bitmaps of odd sizes against a model that counts bit by bit.</summary>
public sealed class PageBitmapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1003)]
    [InlineData(BitmapBlock.BitCount - 1)]
    [InlineData(BitmapBlock.BitCount)]
    [InlineData((3 * BitmapBlock.BitCount) + 77)]
    public void Ranks_and_runs_are_those_of_the_model(int bits)
    {
        foreach (int percent in (int[])[0, 3, 50, 86, 100])
        {
            bool[] model = new bool[bits];
            // What stands behind the last bit means nothing: all of it is set.
            byte[] bytes = new byte[((bits + 7) / 8) + 5 + 16];
            bytes.AsSpan(5).Fill(0xFF);
            var random = new Random(bits + percent);
            for (int i = 0; i < bits; i++)
            {
                model[i] = random.Next(100) < percent;
                if (!model[i]) bytes[5 + (i / 8)] &= (byte)~(1 << (i % 8));
            }

            Check(model, new PageBitmap(ByteSource.FromMemory(bytes), 5, bits), random);
        }
    }

    [Fact]
    public void Many_threads_get_the_same_ranks()
    {
        const int bits = 4 * BitmapBlock.BitCount;
        byte[] bytes = new byte[bits / 8];
        new Random(1).NextBytes(bytes);
        var alone = new PageBitmap(ByteSource.FromMemory(bytes), 0, bits);
        var shared = new PageBitmap(ByteSource.FromMemory(bytes), 0, bits);
        Parallel.For(0, 16, seed =>
        {
            var random = new Random(seed);
            for (int i = 0; i < 20_000; i++)
            {
                ulong bit = (ulong)random.Next(bits);
                Assert.Equal((alone.TryGetRank(bit, out long expected), expected), (shared.TryGetRank(bit, out long rank), rank));
            }
        });
    }

    private static void Check(bool[] model, PageBitmap bitmap, Random random)
    {
        long[] before = new long[model.Length + 1];
        for (int i = 0; i < model.Length; i++) before[i + 1] = before[i] + (model[i] ? 1 : 0);
        Assert.Equal(before[^1], bitmap.SetBits);
        for (int i = 0; i < Math.Min(model.Length, 5000); i++)
        {
            int bit = model.Length <= 5000 ? i : random.Next(model.Length);
            Assert.Equal(model[bit], bitmap.TryGetRank((ulong)bit, out long rank));
            Assert.Equal(before[bit], rank);
        }

        Assert.False(bitmap.TryGetRank((ulong)model.Length, out _));
        Assert.False(bitmap.TryGetRank(ulong.MaxValue, out _));
        ulong at = 0;
        for (int i = 0; i < model.Length;)
        {
            int start = i;
            bool set = model[i];
            while (i < model.Length && model[i] == set) i++;
            if (!set) continue;
            Assert.True(bitmap.TryFindSet(at, out ulong first));
            Assert.Equal((ulong)start, first);
            Assert.Equal((ulong)i, at = bitmap.FindClear(first, ulong.MaxValue));
        }

        Assert.False(bitmap.TryFindSet(at, out _));
    }
}
