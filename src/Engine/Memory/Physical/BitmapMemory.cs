namespace Tephra.Engine;

/// <summary>Physical memory of a dump that says by a bitmap which pages it has, and holds them in the order of their numbers.</summary>
/// <param name="source">The dump.</param>
/// <param name="bitmap">Which pages there are.</param>
/// <param name="firstPage">Where the first page lies in the dump, in bytes from its start.</param>
/// <param name="statedPages">How many there are, as the dump states it.</param>
internal sealed class BitmapMemory(ByteSource source, PageBitmap bitmap, long firstPage, ulong statedPages) : PhysicalMemory, IDisposable
{
    private readonly HeldSource _source = new(source);

    // The page that the file's end cuts is there in part; of what lies behind, not even an offset can be told.
    private readonly long _lastRank = firstPage < source.Length ? (source.Length - firstPage) / PageSize : -1;

    /// <inheritdoc/>
    public override ulong PageCount => statedPages;

    /// <summary>How many bits of the bitmap are set.</summary>
    public long SetBits => bitmap.SetBits;

    /// <summary>How many whole pages the file has room for.</summary>
    public long PagesInFile { get; } = Math.Max(source.Length - firstPage, 0) / PageSize;

    /// <summary>Where the pages end in the dump, as it states their number; 0 where that is behind its end.</summary>
    public long EndOfPages => statedPages <= (ulong)PagesInFile ? firstPage + ((long)statedPages * PageSize) : 0;

    /// <inheritdoc/>
    public override int Read(PhysicalAddress address, Span<byte> destination)
    {
        ulong page = address.Value / PageSize;
        if (destination.IsEmpty || !bitmap.TryGetRank(page, out long rank) || rank > _lastRank)
            return 0;
        int offset = (int)(address.Value % PageSize);
        int count = destination.Length;
        if (count > PageSize - offset)
        {
            // Pages that adjoin in memory adjoin in the file: one copy takes them all.
            ulong end = page + (ulong)(((long)offset + count + PageSize - 1) / PageSize);
            ulong held = bitmap.FindClear(page, end) - page;
            count = (int)Math.Min((ulong)count, (held * PageSize) - (ulong)offset);
        }

        return _source.Lease.Read(firstPage + (rank * PageSize) + offset, destination[..count]);
    }

    /// <inheritdoc/>
    public override bool Contains(ulong page) => bitmap.TryGetRank(page, out long rank) && rank < PagesInFile;

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _source.Dispose();

    /// <inheritdoc/>
    public override bool TryFindPages(ulong page, out ulong first, out ulong count)
    {
        first = page;
        if (!bitmap.TryGetRun(page, out long rank, out count)
            && !(bitmap.TryFindSet(page, out first) && bitmap.TryGetRun(first, out rank, out count)))
            return false;
        // Pages that the file's end cut off are not there.
        count = (ulong)Math.Clamp(PagesInFile - rank, 0, (long)count);
        return count > 0;
    }
}
