using System.Collections;

namespace Tephra;

/// <content>The enumerator.</content>
public sealed partial class KaitaiList<T>
{
    /// <summary>Walks the items of a list without allocating.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        // Who walks will want the next ones too; opening a reader for each would cost more than reading it.
        private const int ItemsPerTouch = 256;

        private readonly KaitaiList<T> _list;
        private readonly int _version;
        private int _index;

        internal Enumerator(KaitaiList<T> list)
        {
            _list = list;
            _version = list._version;
            _index = -1;
        }

        /// <summary>The item the walk stands on.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The walk has not begun or is over.</exception>
        public readonly T Current
        {
            get
            {
                if ((uint)_index >= (uint)_list._count) _list.ThrowIndex(_index);
                var items = _list._items;
                return (uint)_index < (uint)items.Length && (_list._backing is null || items[_index] is not null)
                    ? items[_index]
                    : _list.Touch(_index, ItemsPerTouch);
            }
        }

        readonly object? IEnumerator.Current => Current;

        /// <summary>Goes to the next item.</summary>
        /// <returns>False if there is none.</returns>
        /// <exception cref="InvalidOperationException">The list was changed since the walk began.</exception>
        public bool MoveNext()
        {
            if (_version != _list._version) throw new InvalidOperationException("The list was changed while it was being walked.");
            if (_index + 1 >= _list._count)
            {
                _index = _list._count;
                return false;
            }

            _index++;
            return true;
        }

        /// <summary>Goes back before the first item.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing: a walk holds nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
