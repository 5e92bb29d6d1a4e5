namespace Tephra.Engine;

/// <summary>Pages one after the other, as kernel dumps have them. They are asked for from the first to the last, so that the place of the last one is kept.</summary>
internal sealed class PageContent(SelectedPages pages) : DumpContent
{
    private IEnumerator<(ulong First, ulong Count)>? _runs;
    private ulong _before;

    /// <inheritdoc/>
    public override void Read(long start, Span<byte> destination)
    {
        for (int done = 0; done < destination.Length;)
        {
            ulong at = (ulong)start + (ulong)done;
            (ulong first, ulong count) = RunOf(at / PhysicalMemory.PageSize);
            ulong inRun = at - (_before * PhysicalMemory.PageSize);
            int length = (int)Math.Min((ulong)(destination.Length - done), (count * PhysicalMemory.PageSize) - inRun);
            pages.Read((first * PhysicalMemory.PageSize) + inRun, destination.Slice(done, length));
            done += length;
        }
    }

    private (ulong First, ulong Count) RunOf(ulong index)
    {
        if (_runs is null || index < _before)
        {
            _runs?.Dispose();
            (_runs, _before) = (pages.Runs.GetEnumerator(), 0);
            Advance();
        }

        while (index >= _before + _runs.Current.Count)
        {
            _before += _runs.Current.Count;
            Advance();
        }

        return _runs.Current;
    }

    private void Advance()
    {
        if (!_runs!.MoveNext())
            throw new IOException("the dump's pages ended before all of them were written");
    }
}
