using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>The runs of pages as pairs of 64-bit numbers: the first page, and how many. Asked for from the first to the last.</summary>
internal sealed class RangeContent(SelectedPages pages) : DumpContent
{
    private const int PairSize = 16;

    private IEnumerator<(ulong First, ulong Count)>? _runs;
    private long _index;

    /// <inheritdoc/>
    public override void Read(long start, Span<byte> destination)
    {
        Span<byte> pair = stackalloc byte[PairSize];
        for (int done = 0; done < destination.Length;)
        {
            (ulong first, ulong count) = At((start + done) / PairSize);
            BinaryPrimitives.WriteUInt64LittleEndian(pair, first);
            BinaryPrimitives.WriteUInt64LittleEndian(pair[sizeof(ulong)..], count);
            int skip = (int)((start + done) % PairSize);
            int length = Math.Min(PairSize - skip, destination.Length - done);
            pair.Slice(skip, length).CopyTo(destination[done..]);
            done += length;
        }
    }

    private (ulong First, ulong Count) At(long index)
    {
        if (_runs is null || index < _index)
        {
            _runs?.Dispose();
            (_runs, _index) = (pages.Runs.GetEnumerator(), -1);
        }

        while (_index < index)
        {
            if (!_runs.MoveNext())
                throw new IOException("the dump's pages ended before all of them were written");
            _index++;
        }

        return _runs.Current;
    }
}
