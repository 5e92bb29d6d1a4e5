namespace Tephra.Tool.Checks;

/// <summary>What the layout of a file shows: parts that can't be read, bytes that nothing describes, bytes that are described twice.</summary>
internal static class LayoutFindings
{
    // Of a longer gap, the beginning tells whether it is filling.
    private const int MostBytesOfGap = 1 << 20;
    private const int MostOfAKind = 100;

    /// <summary>Finds them.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="source">The file's bytes.</param>
    public static IEnumerable<Finding> Find(KaitaiLayout layout, ByteSource source) =>
        Limit("parts that can't be read", Unreadable(layout.Root))
            .Concat(Limit("overlaps", OverlapFindings.Find(layout)))
            .Concat(Limit("gaps", Gaps(layout, source)));

    private static IEnumerable<Finding> Unreadable(KaitaiLayoutEntry entry)
    {
        if (entry.Error is { } error) yield return Finding.Problem("unreadable", entry.Path, (error as KaitaiException)?.Offset, error is KaitaiException { Detail: var detail } ? detail : error.Message);
        foreach (var child in entry.Children)
        {
            foreach (var finding in Unreadable(child)) yield return finding;
        }
    }

    private static IEnumerable<Finding> Gaps(KaitaiLayout layout, ByteSource source) =>
        from gap in layout.Gaps
        where !IsFilling(gap, source)
        group gap by PathPattern.Of(gap.Within) into alike
        select Finding.Note("gap", alike.Key, alike.First().Start, $"nothing describes {alike.Sum(gap => gap.End - gap.Start)} bytes in {alike.Count()} places, the first of them here, and not all are zero");

    private static bool IsFilling(KaitaiLayoutGap gap, ByteSource source)
    {
        var buffer = new byte[Math.Min(gap.End - gap.Start, MostBytesOfGap)];
        return source.Read(gap.Start, buffer) == buffer.Length && !buffer.AsSpan().ContainsAnyExcept((byte)0);
    }

    private static IEnumerable<Finding> Limit(string what, IEnumerable<Finding> findings)
    {
        var count = 0;
        Finding? last = null;
        foreach (var finding in findings)
        {
            last = finding;
            if (count++ < MostOfAKind) yield return finding;
        }

        if (count > MostOfAKind) yield return last! with { Where = "/", Offset = null, Text = $"{count - MostOfAKind} more {what}" };
    }
}
