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
        private T[] _items;
        private int _index;

        // Items before this one are there; it is 0 before the walk and after it.
        private int _end;

        internal Enumerator(KaitaiList<T> list)
        {
            _list = list;
            _version = list._version;
            _items = [];
            _index = -1;
        }

        /// <summary>The item the walk stands on.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The walk has not begun or is over.</exception>
        public readonly T Current
        {
            get
            {
                if ((uint)_index >= (uint)_end) _list.ThrowIndex(_index);
                return _items[_index];
            }
        }

        readonly object? IEnumerator.Current => Current;

        /// <summary>Goes to the next item.</summary>
        /// <returns>False if there is none.</returns>
        /// <exception cref="InvalidOperationException">The list was changed since the walk began.</exception>
        public bool MoveNext()
        {
            if (_version != _list._version) throw new InvalidOperationException("The list was changed while it was being walked.");
            if (++_index < _end) return true;
            return Fetch();
        }

        private bool Fetch()
        {
            if (_index >= _list.Count)
            {
                _index = _list.Count;
                _end = 0;
                return false;
            }

            (_items, _end) = _list.Touch(_index, ItemsPerTouch);
            return true;
        }

        /// <summary>Goes back before the first item.</summary>
        public void Reset()
        {
            _index = -1;
            _end = 0;
        }

        /// <summary>Does nothing: a walk holds nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
