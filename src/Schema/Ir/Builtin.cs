namespace Tephra.Schema.Ir;

/// <summary>Every method and computed property of the language, one per receiver.</summary>
public enum Builtin
{
    /// <summary>int.to_s</summary>
    IntegerToString,

    /// <summary>float.to_i</summary>
    FloatToInteger,

    /// <summary>bool.to_i</summary>
    BooleanToInteger,

    /// <summary>enum.to_i</summary>
    EnumToInteger,

    /// <summary>str.length</summary>
    StringLength,

    /// <summary>str.reverse</summary>
    StringReverse,

    /// <summary>str.substring(from, to)</summary>
    StringSubstring,

    /// <summary>str.to_i, str.to_i(radix)</summary>
    StringToInteger,

    /// <summary>str.to_b(encoding)</summary>
    StringToBytes,

    /// <summary>bytes.length, bytes.size</summary>
    BytesLength,

    /// <summary>bytes.first</summary>
    BytesFirst,

    /// <summary>bytes.last</summary>
    BytesLast,

    /// <summary>bytes.min</summary>
    BytesMin,

    /// <summary>bytes.max</summary>
    BytesMax,

    /// <summary>bytes.index_of(byte)</summary>
    BytesIndexOf,

    /// <summary>bytes.to_s(encoding)</summary>
    BytesToString,

    /// <summary>array.size</summary>
    ArraySize,

    /// <summary>array.first</summary>
    ArrayFirst,

    /// <summary>array.last</summary>
    ArrayLast,

    /// <summary>array.min</summary>
    ArrayMin,

    /// <summary>array.max</summary>
    ArrayMax,

    /// <summary>io.size</summary>
    IoSize,

    /// <summary>io.pos</summary>
    IoPosition,

    /// <summary>io.eof</summary>
    IoEof,
}
