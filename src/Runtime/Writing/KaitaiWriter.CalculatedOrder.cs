namespace Tephra;

/// <content>Numbers whose byte order the object decides.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes an unsigned 2-byte number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="isLittleEndian">The byte order; null while nothing has decided it.</param>
    /// <exception cref="KaitaiUndecidedEndiannessException">The byte order is not decided.</exception>
    public void WriteU2(ushort value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteU2le(value);
        else WriteU2be(value);
    }

    /// <summary>Writes an unsigned 4-byte number.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteU4(uint value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteU4le(value);
        else WriteU4be(value);
    }

    /// <summary>Writes an unsigned 8-byte number.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteU8(ulong value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteU8le(value);
        else WriteU8be(value);
    }

    /// <summary>Writes a signed 2-byte number.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteS2(short value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteS2le(value);
        else WriteS2be(value);
    }

    /// <summary>Writes a signed 4-byte number.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteS4(int value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteS4le(value);
        else WriteS4be(value);
    }

    /// <summary>Writes a signed 8-byte number.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteS8(long value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteS8le(value);
        else WriteS8be(value);
    }

    /// <summary>Writes an IEEE 754 number of 4 bytes.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteF4(float value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteF4le(value);
        else WriteF4be(value);
    }

    /// <summary>Writes an IEEE 754 number of 8 bytes.</summary>
    /// <inheritdoc cref="WriteU2(ushort, bool?)"/>
    public void WriteF8(double value, bool? isLittleEndian)
    {
        if (Decided(isLittleEndian)) WriteF8le(value);
        else WriteF8be(value);
    }

    private bool Decided(bool? isLittleEndian)
    {
        if (isLittleEndian is null) Throw.KaitaiUndecidedEndiannessException_NoCase(Stream, Position, null, "meta/endian");
        return isLittleEndian.GetValueOrDefault();
    }
}
