namespace Tephra.Engine;

/// <summary>Physical memory of a dump that lists runs of pages, and holds them run after run.</summary>
/// <param name="source">The dump.</param>
/// <param name="map">Which physical address lies where in it.</param>
/// <param name="statedPages">How many pages there are, as the dump states it.</param>
/// <param name="endOfPages">Where the runs end in the dump; 0 where that is behind its end.</param>
internal sealed class RunMemory(ByteSource source, MemoryRangeMap map, ulong statedPages, long endOfPages) : PhysicalMemory, IDisposable
{
    private readonly HeldSource _source = new(source);

    /// <inheritdoc/>
    public override ulong PageCount => statedPages;

    /// <summary>Where the pages end in the dump; 0 where that is behind its end.</summary>
    public long EndOfPages => endOfPages;

    /// <inheritdoc/>
    public override int Read(PhysicalAddress address, Span<byte> destination) => map.Read(_source.Lease, address.Value, destination);

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _source.Dispose();

    /// <inheritdoc/>
    public override bool TryFindPages(ulong page, out ulong first, out ulong count)
    {
        (first, count) = (0, 0);
        while (page <= ulong.MaxValue / PageSize && map.TryFindRange(page * PageSize, out AddressRange range))
        {
            // Runs begin at pages; a run that the file's end cut has a last page that is not whole.
            first = Math.Max(page, range.First.Value / PageSize);
            ulong end = unchecked(range.Last.Value + 1) / PageSize;
            if (range.Last.Value == ulong.MaxValue)
                end = (ulong.MaxValue / PageSize) + 1;
            if (end > first)
            {
                count = end - first;
                return true;
            }

            page = (range.Last.Value / PageSize) + 1;
        }

        return false;
    }
}
