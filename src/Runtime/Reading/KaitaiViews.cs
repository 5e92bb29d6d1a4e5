using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <summary>A run of views, one behind the other; made by <see cref="KaitaiList{T}.Views{TView}"/>, walked by <c>foreach</c>.</summary>
/// <typeparam name="TView">The view.</typeparam>
public readonly ref struct KaitaiViews<TView>
    where TView : struct, IKaitaiView<TView>, allows ref struct
{
    private readonly KaitaiStream? _stream;
    private readonly long _start;

    internal KaitaiViews(KaitaiStream stream, long start, int count)
    {
        _stream = stream;
        _start = start;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Walks them, and holds the source open meanwhile.</summary>
    public Enumerator GetEnumerator() => new(_stream, _start, Count);

    /// <summary>Walks views; <c>foreach</c> disposes it.</summary>
    public ref struct Enumerator
    {
        private readonly KaitaiStream? _stream;
        private ref readonly byte _window;
        private long _next;
        private int _left;
        private int _offset;
        private int _end;

        internal Enumerator(KaitaiStream? stream, long start, int count)
        {
            _stream = stream;
            _next = start;
            _left = count;
            _offset = -TView.Size;
            _end = -TView.Size;
            stream?.Source.Acquire();
        }

        /// <summary>The view the walk stands on.</summary>
        [UnscopedRef]
        public readonly TView Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => TView.OverUnchecked(in Unsafe.Add(ref Unsafe.AsRef(in _window), _offset));
        }

        /// <summary>Goes to the next view.</summary>
        /// <returns>False if there is none.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            _offset += TView.Size;
            return _offset < _end || Fetch();
        }

        /// <summary>Lets go of the source.</summary>
        public readonly void Dispose() => _stream?.Source.Release();

        // One bounds check for all the views a window holds.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool Fetch()
        {
            if (_left == 0) return false;
            var window = _stream!.Source.GetWindow(_stream.Start + _next, TView.Size);
            var count = Math.Min(_left, window.Length / TView.Size);
            _window = ref MemoryMarshal.GetReference(window);
            _offset = 0;
            _end = count * TView.Size;
            _left -= count;
            _next += _end;
            return true;
        }
    }
}
