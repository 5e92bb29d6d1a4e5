using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tephra.Engine;

/// <summary>
/// Addresses in ascending order. A tree of nodes of sixteen keys without pointers: each level holds every
/// sixteenth key of the one below. A search compares a node's keys at once and has no branch to mispredict.
/// </summary>
internal sealed class SortedAddresses
{
    /// <summary>Keys that are compared at once.</summary>
    public const int NodeKeys = 16;

    // From the root, of one node, to the leaves, which are the addresses as keys. Nodes are filled up with the highest key.
    private readonly long[][] _levels;

    /// <summary>Takes addresses in ascending order.</summary>
    public SortedAddresses(ReadOnlySpan<ulong> addresses)
    {
        Count = addresses.Length;
        long[] keys = new long[addresses.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = ToKey(addresses[i]);
        var levels = new List<long[]> { Pad(keys) };
        while (levels[^1].Length > NodeKeys)
        {
            long[] below = levels[^1];
            keys = new long[below.Length / NodeKeys];
            for (int i = 0; i < keys.Length; i++) keys[i] = below[i * NodeKeys];
            levels.Add(Pad(keys));
        }

        levels.Reverse();
        _levels = [.. levels];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The address at an index.</summary>
    public ulong this[int index] => ToAddress(_levels[^1][index]);

    /// <summary>The index of the last address that is not above <paramref name="address"/>, or -1.</summary>
    public int FindAtOrBefore(ulong address)
    {
        // The filling counts as not above the highest address there can be, which no level could follow.
        if (address == ulong.MaxValue) return Count - 1;
        Vector256<long> key = Vector256.Create(ToKey(address));
        int index = 0;
        foreach (long[] level in _levels)
        {
            index = (index * NodeKeys) + CountNotAbove(ref MemoryMarshal.GetReference(level.AsSpan(index * NodeKeys, NodeKeys)), key) - 1;
            if (index < 0) return -1;
        }

        // The filling counts for the highest address of all.
        return Math.Min(index, Count - 1);
    }

    /// <summary>An address as a number whose signed order is that of the addresses: processors compare eight-byte numbers so.</summary>
    public static long ToKey(ulong address) => (long)(address ^ (1UL << 63));

    /// <summary>What <see cref="ToKey"/> was made of.</summary>
    public static ulong ToAddress(long key) => (ulong)key ^ (1UL << 63);

    /// <summary>How many of sixteen keys in ascending order are not above one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountNotAbove(ref long keys, Vector256<long> key)
    {
        uint above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref keys), key).ExtractMostSignificantBits()
            | (Vector256.GreaterThan(Vector256.LoadUnsafe(ref keys, 4), key).ExtractMostSignificantBits() << 4)
            | (Vector256.GreaterThan(Vector256.LoadUnsafe(ref keys, 8), key).ExtractMostSignificantBits() << 8)
            | (Vector256.GreaterThan(Vector256.LoadUnsafe(ref keys, 12), key).ExtractMostSignificantBits() << 12);
        return BitOperations.TrailingZeroCount(above | (1u << NodeKeys));
    }

    private static long[] Pad(ReadOnlySpan<long> keys)
    {
        var padded = new long[Math.Max(1, (keys.Length + NodeKeys - 1) / NodeKeys) * NodeKeys];
        padded.AsSpan().Fill(long.MaxValue);
        keys.CopyTo(padded);
        return padded;
    }
}
