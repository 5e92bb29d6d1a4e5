namespace Tephra;

/// <content>
/// Fields of 1 to 64 bits. Whole bytes are written as they fill up; what remains of the last one (1..7 bits) waits in
/// <c>_bits</c> for the next field.
/// </content>
public sealed partial class KaitaiWriter
{
    private byte _bits;
    private int _bitsUsed;
    private bool _isLittleBits;

    /// <summary>Writes bits, the highest of a byte first.</summary>
    /// <param name="n">How many, 1..64.</param>
    /// <param name="value">The number; recorded as an error if it takes more.</param>
    public void WriteBitsIntBe(int n, ulong value)
    {
        BeginBits(n, value, isLittle: false);
        while (n > 0)
        {
            var count = Math.Min(n, 8 - _bitsUsed);
            n -= count;
            var part = (byte)((value >> n) & ((1UL << count) - 1));
            _bits |= (byte)(part << (8 - _bitsUsed - count));
            EndBits(count);
        }
    }

    /// <summary>Writes bits, the lowest of a byte first.</summary>
    /// <param name="n">How many, 1..64.</param>
    /// <param name="value">The number; recorded as an error if it takes more.</param>
    public void WriteBitsIntLe(int n, ulong value)
    {
        BeginBits(n, value, isLittle: true);
        while (n > 0)
        {
            var count = Math.Min(n, 8 - _bitsUsed);
            n -= count;
            _bits |= (byte)((value & ((1UL << count) - 1)) << _bitsUsed);
            value >>= count;
            EndBits(count);
        }
    }

    /// <summary>Fills up a partly written byte: with what stood there when it was read, else with zeros.</summary>
    public void AlignToByte()
    {
        if (_bitsUsed == 0) return;
        var rest = 8 - _bitsUsed;
        if (KeptBits(rest) is { } kept) _bits |= (byte)(_isLittleBits ? kept << _bitsUsed : kept);
        EndBits(rest);
    }

    private void BeginBits(int n, ulong value, bool isLittle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 64);
        if (n < 64 && value >> n != 0) RecordRange(value, $"b{n}", (1UL << n) - 1);
        _isLittleBits = isLittle;
    }

    private void EndBits(int count)
    {
        _bitsUsed += count;
        if (_bitsUsed < 8)
        {
            _limit = 0;
            return;
        }

        var full = _bits;
        _bits = 0;
        _bitsUsed = 0;
        _limit = _chunk.Length;
        Take(1)[0] = full;
    }
}
