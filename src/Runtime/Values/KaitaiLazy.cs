using System.Diagnostics.CodeAnalysis;

namespace Tephra;

/// <summary>
/// A value that is computed when first asked for. Several threads may ask at once: they may all compute it, but the first
/// to finish wins, and everyone gets the same value.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public struct KaitaiLazy<T>
{
    private const int Absent = 0;
    private const int BeingSet = 1;
    private const int Present = 2;

    private T _value;
    private int _state;

    /// <summary>The value if it was computed already, else the default.</summary>
    public readonly T? ValueOrDefault => Volatile.Read(in _state) == Present ? _value : default;

    /// <summary>Gets the value if it was computed already.</summary>
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

    /// <summary>Forgets the value, so that it is computed anew when next asked for. Not while others ask.</summary>
    public void Forget()
    {
        _value = default!;
        Volatile.Write(ref _state, Absent);
    }

    /// <summary>Keeps a computed value, unless another thread kept one first.</summary>
    /// <returns>The value that is kept.</returns>
    public T Set(T value)
    {
        if (Interlocked.CompareExchange(ref _state, BeingSet, Absent) == Absent)
        {
            _value = value;
            Volatile.Write(ref _state, Present);
            return value;
        }

        var wait = default(SpinWait);
        while (Volatile.Read(ref _state) != Present) wait.SpinOnce();
        return _value;
    }
}
