using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A test's pages as a dump would give them.</summary>
internal sealed class InMemoryPages(IReadOnlyDictionary<ulong, byte[]> pages) : PhysicalMemory
{
    private readonly IReadOnlyList<(ulong First, ulong Count)> _runs = PhysicalPages.Runs(pages);

    public override ulong PageCount => (ulong)pages.Count;

    public override int Read(PhysicalAddress address, Span<byte> destination)
    {
        int done = 0;
        while (done < destination.Length && pages.TryGetValue((address.Value + (ulong)done) / PageSize, out byte[]? page))
        {
            int at = (int)((address.Value + (ulong)done) % PageSize);
            int count = Math.Min(PageSize - at, destination.Length - done);
            page.AsSpan(at, count).CopyTo(destination[done..]);
            done += count;
        }

        return done;
    }

    public override bool TryFindPages(ulong page, out ulong first, out ulong count)
    {
        foreach ((ulong start, ulong length) in _runs)
        {
            if (start + length <= page) continue;
            first = Math.Max(start, page);
            count = start + length - first;
            return true;
        }

        (first, count) = (0, 0);
        return false;
    }
}
