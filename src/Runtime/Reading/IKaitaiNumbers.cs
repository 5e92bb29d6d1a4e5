using System.ComponentModel;

namespace Tephra;

/// <summary>What a generated class is whose type is nothing but numbers at fixed places: many are read at once, with one check.</summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKaitaiNumbers<TSelf>
    where TSelf : KaitaiStruct, IKaitaiNumbers<TSelf>
{
    /// <summary>Bytes an object takes.</summary>
    static abstract int M_Size { get; }

    /// <summary>Makes the objects of a run that are not there yet.</summary>
    /// <param name="bytes">The bytes of the run.</param>
    /// <param name="items">Where they go; one that is there stays.</param>
    /// <param name="origin">Where they stand and what they are part of.</param>
    static abstract void M_ReadRun(ReadOnlySpan<byte> bytes, Span<TSelf> items, KaitaiOrigin origin);

    /// <summary>Writes a run of objects.</summary>
    /// <param name="items">The objects.</param>
    /// <param name="bytes">Where their bytes go.</param>
    /// <returns>How many were written; fewer than there are where one is missing, or all have to be written one by one.</returns>
    static virtual int M_WriteRun(ReadOnlySpan<TSelf> items, Span<byte> bytes) => 0;
}
