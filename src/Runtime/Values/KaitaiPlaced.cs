using System.Diagnostics.CodeAnalysis;

namespace Tephra;

/// <summary>
/// A value that is read when first asked for, and where it stood; or one that was assigned. Several threads may ask at once:
/// they may all read it, but the first to finish wins, and everyone gets the same value. Who assigns synchronises it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public struct KaitaiPlaced<T>
{
    private const int Absent = 0;
    private const int BeingSet = 1;
    private const int Present = 2;

    private T _value;

    // Inverted, so that the default of the struct says that there is no place.
    private long _notStart;
    private long _notEnd;
    private int _state;
    private bool _isAssigned;

    /// <summary>Where the value that was read begins, in bytes from the start of the stream it was read from; -1 if none was.</summary>
    public readonly long Start => ~_notStart;

    /// <summary>Where the value that was read ends, a partly read byte included; -1 if none was.</summary>
    public readonly long End => ~_notEnd;

    /// <summary>Whether the value was assigned.</summary>
    public readonly bool IsAssigned => _isAssigned;

    /// <summary>The value if it is there already, else the default.</summary>
    public readonly T? ValueOrDefault => Volatile.Read(in _state) == Present ? _value : default;

    /// <summary>Gets the value if it is there already.</summary>
    public readonly bool TryGet([MaybeNullWhen(false)] out T value)
    {
        if (Volatile.Read(in _state) == Present)
        {
            value = _value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps the value that no bytes stand for, since its condition does not hold; unless another thread kept one first.</summary>
    /// <returns>The value that is kept.</returns>
    public T Set(T value) => Set(value, -1, -1);

    /// <summary>Keeps a value that was read, unless another thread kept one first.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reader">The reader that was opened where the value begins, and is where it ends.</param>
    /// <returns>The value that is kept.</returns>
    public T Set(T value, scoped in KaitaiReader reader) => Set(value, reader.OpenedAt, reader.Position);

    /// <summary>Puts a value in the place of the one that was read, or would have been.</summary>
    public void Assign(T value)
    {
        _value = value;
        _isAssigned = true;
        Volatile.Write(ref _state, Present);
    }

    /// <summary>The same with another value in the place of the one that is there.</summary>
    internal readonly KaitaiPlaced<T> With(T value)
    {
        var copy = this;
        copy._value = value;
        return copy;
    }

    private T Set(T value, long start, long end)
    {
        if (Interlocked.CompareExchange(ref _state, BeingSet, Absent) == Absent)
        {
            _value = value;
            _notStart = ~start;
            _notEnd = ~end;
            Volatile.Write(ref _state, Present);
            return value;
        }

        var wait = default(SpinWait);
        while (Volatile.Read(ref _state) != Present) wait.SpinOnce();
        return _value;
    }
}
