using System.Runtime.CompilerServices;

namespace Tephra.Engine;

/// <summary>The tables that led to an address, so that a walk to one nearby need not begin at the root.</summary>
internal struct PageTablePath
{
    private const int MostLevels = 5;

    private Tables _tables;
    private ulong _address;
    private int _lowest;

    /// <summary>The lowest level whose table is known; 0 where none is yet.</summary>
    public readonly int Lowest => _lowest;

    /// <summary>The table of a level, which must be <see cref="Lowest"/> or above.</summary>
    public readonly PageLocation this[int level] => _tables[level - 1];

    /// <summary>Takes up a walk to an address.</summary>
    /// <returns>The level to go on at: the lowest whose table is known and covers the address.</returns>
    public int Resume(ulong address, PageTableGeometry geometry, ulong root)
    {
        if (_lowest == 0)
        {
            _lowest = geometry.Levels;
            _tables[_lowest - 1] = new PageLocation(root);
        }

        while (_lowest < geometry.Levels && (address ^ _address) >> geometry.Shift(_lowest + 1) != 0)
            _lowest++;
        _address = address;
        return _lowest;
    }

    /// <summary>Notes the table of the next level down.</summary>
    public void Enter(PageLocation table) => _tables[--_lowest - 1] = table;

    [InlineArray(MostLevels)]
    private struct Tables
    {
        private PageLocation _first;
    }
}
