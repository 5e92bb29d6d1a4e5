using System.Buffers.Binary;

namespace Tephra;

/// <content>
/// Fields of 1 to 64 bits. Bytes are taken one by one as bits are needed; what remains of the last one (0..7 bits) waits
/// in the low end of <c>_bits</c> for the next field.
/// </content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads bits, the highest of a byte first: the first bit read is the highest of the number.</summary>
    /// <param name="n">Bits to read, 1..64.</param>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bits are left; the numbers in it count the bytes that were needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not in 1..64.</exception>
    public ulong ReadBitsIntBe(int n)
    {
        CheckBitCount(n);
        var missing = n - _bitsLeft;
        if (missing <= 0)
        {
            // The waiting bits suffice: the field is their upper end.
            var value = _bits >> -missing;
            SetPendingBits(_bits & LowMask(-missing), -missing);
            return value;
        }

        var byteCount = (missing + 7) >> 3;
        var read = GatherBigEndian(byteCount);
        var surplus = byteCount * 8 - missing;
        var upper = missing < 64 ? _bits << missing : 0;
        SetPendingBits(read & LowMask(surplus), surplus);
        return upper | (read >> surplus);
    }

    /// <summary>Reads bits, the lowest of a byte first: the first bit read is the lowest of the number.</summary>
    /// <param name="n">Bits to read, 1..64.</param>
    /// <exception cref="KaitaiEndOfStreamException">Fewer bits are left; the numbers in it count the bytes that were needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not in 1..64.</exception>
    public ulong ReadBitsIntLe(int n)
    {
        CheckBitCount(n);
        var missing = n - _bitsLeft;
        if (missing <= 0)
        {
            // The waiting bits suffice: the field is their lower end.
            var value = _bits & LowMask(n);
            SetPendingBits(_bits >> n, -missing);
            return value;
        }

        var byteCount = (missing + 7) >> 3;
        var waiting = _bitsLeft;
        var lower = _bits;
        var read = GatherBytes(byteCount);
        var surplus = byteCount * 8 - missing;
        SetPendingBits(missing < 64 ? read >> missing : 0, surplus);
        return (lower | (read << waiting)) & LowMask(n);
    }

    private ulong GatherBigEndian(int byteCount) =>
        BinaryPrimitives.ReverseEndianness(GatherBytes(byteCount)) >> (64 - 8 * byteCount);

    private void SetPendingBits(ulong bits, int count)
    {
        _bits = bits;
        _bitsLeft = count;
        _limit = count == 0 ? _length : 0;
    }

    private static ulong LowMask(int bits) => bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;

    private static void CheckBitCount(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 64);
    }
}
