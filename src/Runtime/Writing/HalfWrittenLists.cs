namespace Tephra;

/// <summary>
/// The lists whose items are being written, one within another. While an item is read, its list holds only the items before
/// it, and the schema's expressions may ask how many those are; so while it is written the list shows no more.
/// </summary>
internal sealed class HalfWrittenLists
{
    private readonly List<(IKaitaiList List, int Shown)> _lists = [];

    // So many, from the outermost, are shown whole at the moment.
    private int _whole;

    /// <summary>Whether all items of the innermost list are there.</summary>
    public bool IsInnermostWhole => _lists[^1].Shown == _lists[^1].List.ItemCount;

    /// <summary>Begins with a list: none of its items is there.</summary>
    public void Begin(IKaitaiList list)
    {
        list.Show(0);
        _lists.Add((list, 0));
    }

    /// <summary>Goes on with the innermost list.</summary>
    /// <param name="count">How many of its items are there.</param>
    public void Show(int count)
    {
        var (list, _) = _lists[^1];
        list.Show(count);
        _lists[^1] = (list, count);
    }

    /// <summary>Ends with the innermost list: all of its items are there.</summary>
    public void End()
    {
        var (list, _) = _lists[^1];
        list.Show(list.ItemCount);
        _lists.RemoveAt(_lists.Count - 1);
    }

    /// <summary>Shows whole lists, to what is read only when all of its stream is there.</summary>
    /// <returns>What <see cref="ShowHalf"/> wants to know.</returns>
    public int ShowWhole()
    {
        var before = _whole;
        for (; _whole < _lists.Count; _whole++) _lists[_whole].List.Show(_lists[_whole].List.ItemCount);
        return before;
    }

    /// <summary>Undoes <see cref="ShowWhole"/>.</summary>
    public void ShowHalf(int before)
    {
        for (; _whole > before; _whole--) _lists[_whole - 1].List.Show(_lists[_whole - 1].Shown);
    }

    /// <summary>Forgets lists that were never ended, because an error came between.</summary>
    public void Clear()
    {
        ShowWhole();
        _lists.Clear();
        _whole = 0;
    }
}
