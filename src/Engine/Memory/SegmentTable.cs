using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tephra.Engine;

/// <summary>
/// Segments in ascending order, sixteen to a block: their first addresses as keys, then their last addresses, then their places in the file. All that
/// a look-up touches of a hundred thousand segments lies on one page: what it costs is page walks, not steps.
/// </summary>
internal sealed class SegmentTable
{
    private const int BlockSegments = SortedAddresses.NodeKeys;
    private const int Lasts = BlockSegments;
    private const int Offsets = 2 * BlockSegments;
    private const int BlockLength = 3 * BlockSegments;

    private readonly SortedAddresses _blocks;
    private readonly long[] _table;

    /// <summary>Takes segments as <see cref="MemorySegments"/> made them.</summary>
    public SegmentTable(ReadOnlySpan<MemorySegment> segments)
    {
        Count = segments.Length;
        var blocks = new ulong[(segments.Length + BlockSegments - 1) / BlockSegments];
        _table = new long[blocks.Length * BlockLength];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = segments[i * BlockSegments].First;
            // What fills up the last block begins where nothing can.
            _table.AsSpan(i * BlockLength, BlockSegments).Fill(long.MaxValue);
        }

        for (int i = 0; i < segments.Length; i++)
        {
            int at = Locate(i);
            (_table[at], _table[at + Lasts], _table[at + Offsets]) = (SortedAddresses.ToKey(segments[i].First), (long)segments[i].Last, segments[i].FileOffset);
        }

        _blocks = new SortedAddresses(blocks);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The segment at an index.</summary>
    public MemorySegment this[int index]
    {
        get
        {
            int at = Locate(index);
            return new MemorySegment(SortedAddresses.ToAddress(_table[at]), (ulong)_table[at + Lasts], _table[at + Offsets]);
        }
    }

    /// <summary>The index of the last segment that does not begin above <paramref name="address"/>, or -1.</summary>
    public int FindAtOrBefore(ulong address)
    {
        int block = _blocks.FindAtOrBefore(address);
        if (block < 0)
            return -1;
        ref long keys = ref MemoryMarshal.GetReference(_table.AsSpan(block * BlockLength, BlockSegments));
        int index = (block * BlockSegments) + SortedAddresses.CountNotAbove(ref keys, Vector256.Create(SortedAddresses.ToKey(address))) - 1;
        // The filling counts for the highest address of all.
        return Math.Min(index, Count - 1);
    }

    private static int Locate(int index) => (index / BlockSegments * BlockLength) + (index % BlockSegments);
}
