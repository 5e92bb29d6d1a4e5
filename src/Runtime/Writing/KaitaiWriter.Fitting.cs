using System.Numerics;

namespace Tephra;

/// <content>Derived values as what their fields can hold; what does not fit is recorded.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>A derived value as a byte.</summary>
    /// <param name="needed">The value.</param>
    /// <param name="field">The id of the field it is for.</param>
    public byte FitU1(Int128 needed, string field) => Fit<byte>(needed, field, "u1");

    /// <summary>A derived value as a signed byte.</summary>
    /// <inheritdoc cref="FitU1"/>
    public sbyte FitS1(Int128 needed, string field) => Fit<sbyte>(needed, field, "s1");

    /// <summary>A derived value as an unsigned 2-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public ushort FitU2(Int128 needed, string field) => Fit<ushort>(needed, field, "u2");

    /// <summary>A derived value as a signed 2-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public short FitS2(Int128 needed, string field) => Fit<short>(needed, field, "s2");

    /// <summary>A derived value as an unsigned 4-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public uint FitU4(Int128 needed, string field) => Fit<uint>(needed, field, "u4");

    /// <summary>A derived value as a signed 4-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public int FitS4(Int128 needed, string field) => Fit<int>(needed, field, "s4");

    /// <summary>A derived value as an unsigned 8-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public ulong FitU8(Int128 needed, string field) => Fit<ulong>(needed, field, "u8");

    /// <summary>A derived value as a signed 8-byte number.</summary>
    /// <inheritdoc cref="FitU1"/>
    public long FitS8(Int128 needed, string field) => Fit<long>(needed, field, "s8");

    /// <summary>A derived value as a bit field.</summary>
    /// <param name="needed">The value.</param>
    /// <param name="bits">Bits of the field.</param>
    /// <param name="field">The id of the field it is for.</param>
    public ulong FitBits(Int128 needed, int bits, string field)
    {
        var largest = bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
        if (needed >= 0 && needed <= largest) return (ulong)needed;
        RecordUnfit(needed, field, $"b{bits}", 0, largest);
        return (ulong)needed & largest;
    }

    /// <summary>A floating-point number as a whole one; recorded as an error if it is none.</summary>
    public Int128 Whole(double value)
    {
        if (Math.Truncate(value) == value && Math.Abs(value) < 1e30) return (Int128)value;
        Record(KaitaiInconsistencyKind.Range, FormattableString.Invariant($"is {value}, which is no whole number"), value, null);
        return 0;
    }

    private T Fit<T>(Int128 needed, string field, string type)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (needed >= Int128.CreateChecked(T.MinValue) && needed <= Int128.CreateChecked(T.MaxValue)) return T.CreateTruncating(needed);
        RecordUnfit(needed, field, type, Int128.CreateChecked(T.MinValue), Int128.CreateChecked(T.MaxValue));
        return T.CreateTruncating(needed);
    }

    private void RecordUnfit(Int128 needed, string field, string type, Int128 smallest, Int128 largest)
    {
        // A value cut to size differs again in the next pass; it has been said once.
        _session.GiveUp();
        Record(KaitaiInconsistencyKind.Range, FormattableString.Invariant($"needs {field} to be {needed}, but {field} is a {type}, which holds {smallest} to {largest}"), largest, needed);
    }

    private void RecordRange(ulong value, string type, ulong largest) =>
        Record(KaitaiInconsistencyKind.Range, FormattableString.Invariant($"is {value}, but a {type} holds at most {largest}"), value, largest);
}
