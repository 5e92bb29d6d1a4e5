using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>A piece of a bitmap of pages, with how many bits are set before each of its words. Never changes.</summary>
internal sealed class BitmapBlock
{
    /// <summary>Words of 64 bits in a block: 32 KB of bitmap, 1 GB of memory.</summary>
    public const int WordCount = 4096;

    /// <summary>Bits in a block.</summary>
    public const int BitCount = WordCount * 64;

    // Side by side, so that a look-up touches one line of the processor's cache.
    private readonly (ulong Bits, long Before)[] _words = new (ulong, long)[WordCount];

    /// <summary>Reads a block.</summary>
    /// <param name="source">The dump.</param>
    /// <param name="offset">Where the block's bytes begin in it.</param>
    /// <param name="bits">How many of its bits there are, from 1 to <see cref="BitCount"/>; those behind are taken as clear.</param>
    /// <param name="index">Which block of the bitmap it is.</param>
    /// <param name="before">How many bits are set in all blocks before it.</param>
    public BitmapBlock(ByteSource source, long offset, int bits, long index, long before)
    {
        Index = index;
        ulong[] words = ArrayPool<ulong>.Shared.Rent(WordCount);
        Load(source, offset, bits, words.AsSpan(0, WordCount));
        for (int i = 0; i < WordCount; i++)
        {
            _words[i] = (words[i], before);
            before += BitOperations.PopCount(words[i]);
        }

        ArrayPool<ulong>.Shared.Return(words);
    }

    /// <summary>Which block of the bitmap it is.</summary>
    public long Index { get; }

    /// <summary>Reads words of a bitmap; bits from <paramref name="bits"/> on are cleared.</summary>
    public static void Load(ByteSource source, long offset, int bits, Span<ulong> words)
    {
        words.Clear();
        _ = source.Read(offset, MemoryMarshal.AsBytes(words)[..((bits + 7) / 8)]);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        if (bits % 64 != 0)
            words[bits / 64] &= (1ul << (bits % 64)) - 1;
    }

    /// <summary>Whether a bit is set, and how many are before it in the whole bitmap.</summary>
    public bool TryGetRank(int bit, out long rank)
    {
        (ulong word, long before) = _words[bit >> 6];
        ulong mask = 1ul << bit;
        rank = before + BitOperations.PopCount(word & (mask - 1));
        return (word & mask) != 0;
    }

    /// <summary>The first bit at or after one that is set, or clear; <see cref="BitCount"/> if there is none.</summary>
    public int Find(int bit, bool set)
    {
        ulong flip = set ? 0 : ulong.MaxValue;
        for (int i = bit >> 6; i < WordCount; i++)
        {
            ulong word = _words[i].Bits ^ flip;
            if (i == bit >> 6)
                word &= ulong.MaxValue << bit;
            if (word != 0)
                return (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        return BitCount;
    }
}
