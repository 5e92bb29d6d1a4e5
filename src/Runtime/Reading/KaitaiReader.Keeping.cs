using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>
/// What is done to bytes after they were taken, where more than the result may be needed to write them again: that is kept
/// with the stream. Bytes that are as a writer would make them cost a comparison and nothing else.
/// </content>
public ref partial struct KaitaiReader
{
    /// <summary>Cuts padding and what follows a terminator off the bytes that were read last.</summary>
    /// <param name="bytes">The bytes; the result is a view of them.</param>
    /// <param name="padRight">The byte to cut off the end, however often it stands there; negative: none. One that is also the terminator stays for that.</param>
    /// <param name="terminator">The terminator, found at multiples of its own length; empty: none.</param>
    /// <param name="include">True to keep the terminator.</param>
    /// <param name="toEnd">True where the bytes go on to the end of the stream, so that there need be no room to fill.</param>
    public readonly ReadOnlyMemory<byte> Cut(
        ReadOnlyMemory<byte> bytes, int padRight = -1, scoped ReadOnlySpan<byte> terminator = default, bool include = false, bool toEnd = false)
    {
        var isPadTerminator = terminator.Length == 1 && terminator[0] == padRight;
        var cut = padRight >= 0 && !isPadTerminator ? KaitaiBytes.StripRight(bytes, (byte)padRight) : bytes;
        if (!terminator.IsEmpty) cut = KaitaiBytes.TerminateMulti(cut, terminator, include);
        if (toEnd ? cut.Length < bytes.Length : !KaitaiBytes.IsFilling(bytes.Span[cut.Length..], padRight, terminator, include))
            _stream.Kept.Keep(KaitaiKeptKind.Cut, _taken, cut, bytes);
        return cut;
    }

    /// <summary>Decodes bytes that were read last; what means nothing in the encoding becomes U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">A name that <see cref="KaitaiEncodings.Get"/> knows.</param>
    /// <exception cref="KaitaiConversionException">The encoding is not known.</exception>
    public readonly string Decode(ReadOnlyMemory<byte> bytes, string encoding)
    {
        var known = KaitaiEncodings.Get(encoding);
        if (bytes.IsEmpty) return "";
        var text = known.GetString(bytes.Span);
        if (!KaitaiEncodings.GivesBack(known, text, bytes.Span)) KeepText(text, bytes);
        return text;
    }

    /// <summary><c>zlib</c>: decompresses the bytes that were read last.</summary>
    /// <param name="bytes">A zlib stream, header and check sum included.</param>
    /// <exception cref="KaitaiConversionException">The bytes are corrupt or end too soon.</exception>
    /// <exception cref="KaitaiLimitExceededException">The result is more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public readonly ReadOnlyMemory<byte> ProcessZlib(ReadOnlyMemory<byte> bytes) => Processed(bytes, KaitaiBytes.ProcessZlib(bytes, _stream.Limits));

    /// <summary>A <c>process</c> that is a class of the host, done to the bytes that were read last.</summary>
    /// <param name="bytes">The bytes as they stand.</param>
    /// <param name="decoder">The object that decodes them.</param>
    public readonly ReadOnlyMemory<byte> ProcessCustom(ReadOnlyMemory<byte> bytes, ICustomDecoder decoder) =>
        Processed(bytes, KaitaiBytes.ProcessCustom(bytes, decoder));

    // One result can come from many bytes: there is more than one way to compress, and nobody knows what a host's class does.
    private readonly ReadOnlyMemory<byte> Processed(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> result)
    {
        _stream.Kept.Keep(KaitaiKeptKind.Process, _taken, result, bytes);
        return result;
    }

    private readonly void KeepText(string text, ReadOnlyMemory<byte> bytes)
    {
        // All empty texts are one object, so theirs are kept by place.
        if (text.Length == 0) _stream.Kept.Keep(KaitaiKeptKind.Text, _taken, default, bytes);
        else _stream.Kept.KeepText(text, bytes);
    }

    /// <summary>Keeps the byte that bits are pending of; it is the last one of the window that was read.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void KeepBits() => _stream.Kept.KeepBits(Position, Unsafe.Add(ref Unsafe.AsRef(in _start), _next - 1));
}
