namespace Tephra;

/// <summary>
/// Which bytes are described once, never, and more than once: one sweep over all places where an entry begins or ends.
/// </summary>
internal sealed class LayoutCoverage
{
    private readonly List<KaitaiLayoutGap> _gaps = [];
    private readonly List<KaitaiLayoutOverlap> _overlaps = [];
    private readonly List<(long Position, bool Begins, bool IsLeaf, int Number, KaitaiLayoutEntry Entry)> _events = [];

    // What has the present position in its range; numbers grow inwards and onwards.
    private readonly SortedSet<(int Number, KaitaiLayoutEntry Entry)> _leaves = new(ByNumber);
    private readonly SortedSet<(int Number, KaitaiLayoutEntry Entry)> _around = new(ByNumber);

    /// <summary>Sweeps over the bytes of a stream.</summary>
    public LayoutCoverage(KaitaiLayoutEntry root, KaitaiStream stream)
    {
        Length = stream.WindowSize;
        Collect(root);
        _events.Sort((one, other) => one.Position.CompareTo(other.Position));
        var start = stream.Start;
        var end = start + Length;
        var position = start;
        foreach (var (at, begins, isLeaf, number, entry) in _events)
        {
            var next = Math.Clamp(at, position, end);
            Note(position, next, root);
            position = next;
            var active = isLeaf ? _leaves : _around;
            if (begins) active.Add((number, entry));
            else active.Remove((number, entry));
        }

        Note(position, end, root);
    }

    /// <summary>Bytes in the stream.</summary>
    public long Length { get; }

    /// <summary>Bytes that one leaf describes.</summary>
    public long DescribedOnce { get; private set; }

    /// <summary>Ranges that no leaf describes.</summary>
    public IReadOnlyList<KaitaiLayoutGap> Gaps => _gaps;

    /// <summary>Ranges that several leaves describe.</summary>
    public IReadOnlyList<KaitaiLayoutOverlap> Overlaps => _overlaps;

    private void Collect(KaitaiLayoutEntry root)
    {
        var left = new Stack<KaitaiLayoutEntry>([root]);
        for (var number = 0; left.TryPop(out var entry); number++)
        {
            var isLeaf = true;
            for (var i = entry.Children.Count - 1; i >= 0; i--)
            {
                var child = entry.Children[i];
                if (child.IsView && entry.Children.Any(other => !other.IsView && other.StartBits == child.StartBits)) continue;
                isLeaf &= !child.IsInSource;
                left.Push(child);
            }

            if (!entry.IsInSource || entry.Parent is null || entry.Start == entry.End) continue;
            _events.Add((entry.Start, true, isLeaf, number, entry));
            _events.Add((entry.End, false, isLeaf, number, entry));
        }
    }

    private void Note(long start, long end, KaitaiLayoutEntry root)
    {
        if (start == end) return;
        if (_leaves.Count == 0)
        {
            var within = (_around.Count == 0 ? root : _around.Max.Entry).Path;
            if (_gaps is [.., var last] && last.End == start && last.Within == within) _gaps[^1] = last with { End = end };
            else _gaps.Add(new KaitaiLayoutGap(start, end, within));
            return;
        }

        if (_leaves.Count == 1 || AreBitsOfOneByte(start, end))
        {
            DescribedOnce += end - start;
            return;
        }

        var (first, second) = Two();
        if (_overlaps is [.., var before] && before.End == start && before.First == first && before.Second == second) _overlaps[^1] = before with { End = end };
        else _overlaps.Add(new KaitaiLayoutOverlap(start, end, first, second));
    }

    // Neighbours that share a byte do not overlap in it.
    private bool AreBitsOfOneByte(long start, long end)
    {
        if (end != start + 1) return false;
        long? bits = null;
        foreach (var leaf in _leaves.Select(leaf => leaf.Entry).OrderBy(leaf => leaf.StartBits))
        {
            if (bits > leaf.StartBits) return false;
            bits = leaf.EndBits;
        }

        return true;
    }

    private (string First, string Second) Two()
    {
        var first = _leaves.Min;
        return (first.Entry.Path, _leaves.GetViewBetween((first.Number + 1, first.Entry), _leaves.Max).Min.Entry.Path);
    }

    private static readonly Comparer<(int Number, KaitaiLayoutEntry Entry)> ByNumber =
        Comparer<(int Number, KaitaiLayoutEntry Entry)>.Create((one, other) => one.Number.CompareTo(other.Number));
}
