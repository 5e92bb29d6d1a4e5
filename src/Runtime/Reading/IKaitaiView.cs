using System.ComponentModel;

namespace Tephra;

/// <summary>
/// What a generated view is: the properties of a type of fixed layout, read from its bytes when asked for. A view is valid
/// as long as the bytes are.
/// </summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IKaitaiView<TSelf>
    where TSelf : struct, IKaitaiView<TSelf>, allows ref struct
{
    /// <summary>Bytes the type takes.</summary>
    static abstract int Size { get; }

    /// <summary>A view of the type at the start of some bytes.</summary>
    /// <param name="bytes">At least <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    static abstract TSelf Over(ReadOnlySpan<byte> bytes);

    /// <summary>The same, where the caller has made sure that the bytes are there.</summary>
    /// <param name="start">The first byte.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf OverUnchecked(ref readonly byte start);
}
