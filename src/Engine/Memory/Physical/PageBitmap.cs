using System.Buffers;
using System.Numerics;

namespace Tephra.Engine;

/// <summary>
/// Which pages a bitmap in a dump says are there, and how many are before each: a look-up costs the same wherever it is. The bitmap is
/// counted through once, at the first look-up; what is kept are numbers per block, and the blocks looked at last, 64 MB at most.
/// Safe to use from many threads.
/// </summary>
internal sealed class PageBitmap
{
    private const int MostBlocks = 1024;

    private readonly ByteSource _source;
    private readonly long _offset;
    private long[]? _before;

    // A direct-mapped cache: block n can only stand in slot n mod its length. A hit needs no lock.
    private readonly BitmapBlock?[] _blocks;

    /// <summary>A bitmap, all of whose bytes are in the dump.</summary>
    /// <param name="source">The dump.</param>
    /// <param name="offset">Where the bitmap begins in it.</param>
    /// <param name="bits">How many bits there are; those behind them in the last byte mean nothing.</param>
    public PageBitmap(ByteSource source, long offset, long bits)
    {
        (_source, _offset, Bits) = (source, offset, bits);
        _blocks = new BitmapBlock?[Math.Min(BlockCount, MostBlocks)];
    }

    /// <summary>How many bits there are.</summary>
    public long Bits { get; }

    /// <summary>How many of them are set.</summary>
    public long SetBits => Before[^1];

    // How many bits are set before each block, and in all. Two threads may count at once; both are right.
    private long[] Before => _before ??= CountAll();

    private long BlockCount => (Bits + BitmapBlock.BitCount - 1) / BitmapBlock.BitCount;

    /// <summary>Whether a bit is set, and how many are before it.</summary>
    public bool TryGetRank(ulong bit, out long rank)
    {
        rank = 0;
        return bit < (ulong)Bits && GetBlock((long)(bit / BitmapBlock.BitCount)).TryGetRank((int)(bit % BitmapBlock.BitCount), out rank);
    }

    /// <summary>Whether a bit is set, how many are before it, and how many bits from it on are set.</summary>
    public bool TryGetRun(ulong bit, out long rank, out ulong count)
    {
        (rank, count) = (0, 0);
        if (bit >= (ulong)Bits)
            return false;
        BitmapBlock block = GetBlock((long)(bit / BitmapBlock.BitCount));
        int within = (int)(bit % BitmapBlock.BitCount);
        if (!block.TryGetRank(within, out rank))
            return false;
        int end = block.Find(within, set: false);
        count = end < BitmapBlock.BitCount ? (ulong)(end - within) : FindClear(bit + (ulong)(end - within), ulong.MaxValue) - bit;
        return true;
    }

    /// <summary>The first set bit at or after one; false if there is none.</summary>
    public bool TryFindSet(ulong from, out ulong bit)
    {
        bit = Find(from, (ulong)Bits, set: true);
        return bit < (ulong)Bits;
    }

    /// <summary>The first clear bit at or after one, or <paramref name="end"/> if there is none before.</summary>
    public ulong FindClear(ulong from, ulong end) => Find(from, Math.Min(end, (ulong)Bits), set: false);

    private ulong Find(ulong from, ulong end, bool set)
    {
        while (from < end)
        {
            long index = (long)(from / BitmapBlock.BitCount);
            long first = index * BitmapBlock.BitCount;
            long inBlock = Before[index + 1] - Before[index];
            // Blocks that are all alike are passed over unread.
            if (inBlock != (set ? 0 : BitmapBlock.BitCount))
            {
                int found = GetBlock(index).Find((int)(from - (ulong)first), set);
                if (found < BitmapBlock.BitCount)
                    return Math.Min((ulong)(first + found), end);
            }

            from = (ulong)(first + BitmapBlock.BitCount);
        }

        return end;
    }

    private BitmapBlock GetBlock(long index)
    {
        ref BitmapBlock? slot = ref _blocks[(int)(index & (MostBlocks - 1))];
        BitmapBlock? block = Volatile.Read(ref slot);
        if (block is not null && block.Index == index)
            return block;

        // Two threads may load the same block; the later one stays, both are right.
        block = new BitmapBlock(_source, OffsetOf(index), BitsOf(index), index, Before[index]);
        Volatile.Write(ref slot, block);
        return block;
    }

    private long[] CountAll()
    {
        long[] before = new long[BlockCount + 1];
        ulong[] words = ArrayPool<ulong>.Shared.Rent(BitmapBlock.WordCount);
        for (long index = 0; index < BlockCount; index++)
        {
            BitmapBlock.Load(_source, OffsetOf(index), BitsOf(index), words.AsSpan(0, BitmapBlock.WordCount));
            long count = 0;
            foreach (ulong word in words.AsSpan(0, BitmapBlock.WordCount))
                count += BitOperations.PopCount(word);
            before[index + 1] = before[index] + count;
        }

        ArrayPool<ulong>.Shared.Return(words);
        return before;
    }

    private long OffsetOf(long index) => _offset + (index * BitmapBlock.WordCount * sizeof(ulong));

    private int BitsOf(long index) => (int)Math.Min(Bits - (index * BitmapBlock.BitCount), BitmapBlock.BitCount);
}
