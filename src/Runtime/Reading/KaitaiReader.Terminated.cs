using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tephra;

/// <content>Bytes up to a terminator.</content>
public ref partial struct KaitaiReader
{
    /// <summary>Reads bytes up to a terminator of one byte.</summary>
    /// <param name="term">The terminator.</param>
    /// <param name="include">True to make the terminator part of the result.</param>
    /// <param name="consume">True to go on after the terminator, false to stay on it.</param>
    /// <param name="eosError">True to fail if the stream ends before; false to take what there is.</param>
    /// <exception cref="KaitaiEndOfStreamException">No terminator follows, and <paramref name="eosError"/> is true.</exception>
    /// <exception cref="KaitaiLimitExceededException">The bytes are more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public ReadOnlyMemory<byte> ReadBytesTerm(byte term, bool include, bool consume, bool eosError) =>
        ReadBytesTermMulti(new ReadOnlySpan<byte>(in term), include, consume, eosError);

    /// <summary>
    /// Reads bytes up to a terminator of several bytes, as in UTF-16 and UTF-32. It is found only at multiples of its own
    /// length from where reading starts. A rest too short to hold a terminator belongs to the result.
    /// </summary>
    /// <param name="term">The terminator, at least one byte.</param>
    /// <param name="include">True to make the terminator part of the result.</param>
    /// <param name="consume">True to go on after the terminator, false to stay on it.</param>
    /// <param name="eosError">True to fail if the stream ends before; false to take what there is.</param>
    /// <exception cref="KaitaiEndOfStreamException">No terminator follows, and <paramref name="eosError"/> is true.</exception>
    /// <exception cref="KaitaiLimitExceededException">The bytes are more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public ReadOnlyMemory<byte> ReadBytesTermMulti(scoped ReadOnlySpan<byte> term, bool include, bool consume, bool eosError)
    {
        AlignToByte();
        var length = FindTerminator(term, eosError);
        if (length < 0) return TakeUnterminated();
        var taken = include ? length + term.Length : length;
        return TakeMemory(taken, skip: (consume ? length + term.Length : length) - taken);
    }

    /// <summary>What there is where no terminator follows; kept, for whoever writes it would put one there.</summary>
    private ReadOnlyMemory<byte> TakeUnterminated()
    {
        var bytes = TakeMemory(Remaining, skip: 0);
        _stream.Kept.Keep(KaitaiKeptKind.Cut, _taken, bytes, bytes);
        return bytes;
    }

    /// <summary>Bytes from here to the terminator, or -1 where the stream ends before and that is no error.</summary>
    private readonly long FindTerminator(scoped ReadOnlySpan<byte> term, bool eosError)
    {
        ArgumentOutOfRangeException.ThrowIfZero(term.Length);
        var limit = _stream.Limits.MaxBytes;
        var scanned = 0L;
        while (Remaining - scanned >= term.Length)
        {
            if (scanned > limit)
                Throw.KaitaiLimitExceededException_Limit(_stream, Position, nameof(KaitaiLimits.MaxBytes), scanned, limit);
            var window = scanned == 0 && _length - _next >= term.Length
                ? MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _start), _next), _length - _next)
                : WindowAt(Position + scanned, term.Length);
            if (window.Length - term.Length > limit - scanned) window = window[..(int)(limit - scanned + term.Length)];
            var found = KaitaiBytes.IndexOfAligned(window, term);
            if (found >= 0) return scanned + found;
            scanned += window.Length - window.Length % term.Length;
        }

        if (eosError) Throw.KaitaiEndOfStreamException_BytesMissing(_stream, Position, Remaining + 1, "no terminator up to the end of the stream");
        return -1;
    }
}
