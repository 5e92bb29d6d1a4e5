namespace Tephra;

/// <content>Numbers whose byte order was decided while reading.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads an unsigned 2-byte number.</summary>
    /// <param name="isLittleEndian">The byte order; null while nothing has decided it.</param>
    /// <exception cref="KaitaiUndecidedEndiannessException">The byte order is not decided.</exception>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bytes are left.</exception>
    public ushort ReadU2(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadU2le() : ReadU2be();

    /// <summary>Reads an unsigned 4-byte number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public uint ReadU4(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadU4le() : ReadU4be();

    /// <summary>Reads an unsigned 8-byte number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public ulong ReadU8(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadU8le() : ReadU8be();

    /// <summary>Reads a signed 2-byte number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public short ReadS2(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadS2le() : ReadS2be();

    /// <summary>Reads a signed 4-byte number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public int ReadS4(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadS4le() : ReadS4be();

    /// <summary>Reads a signed 8-byte number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public long ReadS8(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadS8le() : ReadS8be();

    /// <summary>Reads a 4-byte floating-point number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public float ReadF4(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadF4le() : ReadF4be();

    /// <summary>Reads an 8-byte floating-point number.</summary>
    /// <inheritdoc cref="ReadU2(bool?)"/>
    public double ReadF8(bool? isLittleEndian) => Decided(isLittleEndian) ? ReadF8le() : ReadF8be();

    private readonly bool Decided(bool? isLittleEndian)
    {
        if (isLittleEndian is null) Throw.KaitaiUndecidedEndiannessException_NoCase(_stream, Position, null, "meta/endian");
        return isLittleEndian.GetValueOrDefault();
    }
}
