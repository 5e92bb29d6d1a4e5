using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Tephra;

/// <content>What <c>process:</c> does, and how it is undone: <c>xor</c> by itself, a rotation by the negative amount.</content>
public static partial class KaitaiBytes
{
    /// <summary>A <c>process</c> that is a class of the host.</summary>
    /// <param name="bytes">The bytes as they stand.</param>
    /// <param name="decoder">The object that decodes them.</param>
    public static ReadOnlyMemory<byte> ProcessCustom(ReadOnlyMemory<byte> bytes, ICustomDecoder decoder)
    {
        ArgumentNullException.ThrowIfNull(decoder);
        return decoder.Decode(bytes);
    }

    /// <summary><c>xor</c> with one byte.</summary>
    /// <param name="bytes">The bytes; not changed.</param>
    /// <param name="key">The key.</param>
    public static ReadOnlyMemory<byte> ProcessXor(ReadOnlyMemory<byte> bytes, byte key)
    {
        var result = bytes.ToArray();
        for (var i = 0; i < result.Length; i++) result[i] ^= key;
        return result;
    }

    /// <summary><c>xor</c> with several bytes, over and over again.</summary>
    /// <param name="bytes">The bytes; not changed.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="KaitaiExpressionException">The key is empty, but there are bytes.</exception>
    public static ReadOnlyMemory<byte> ProcessXor(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> key)
    {
        if (bytes.IsEmpty) return bytes;
        if (key.IsEmpty) Throw.KaitaiExpressionException_NoValue("xor with an empty key");
        var result = bytes.ToArray();
        var keySpan = key.Span;
        for (int i = 0, k = 0; i < result.Length; i++)
        {
            result[i] ^= keySpan[k];
            if (++k == keySpan.Length) k = 0;
        }

        return result;
    }

    /// <summary><c>rol</c>, and <c>ror</c> with a negative amount: rotates the bits of every byte.</summary>
    /// <param name="bytes">The bytes; not changed.</param>
    /// <param name="amount">Bits to the left; any number, since 8 are a full turn.</param>
    public static ReadOnlyMemory<byte> ProcessRotateLeft(ReadOnlyMemory<byte> bytes, int amount)
    {
        var result = bytes.ToArray();
        var left = amount & 7;
        for (var i = 0; i < result.Length; i++) result[i] = (byte)(result[i] << left | result[i] >> (8 - left));
        return result;
    }

    /// <summary><c>zlib</c>: decompresses.</summary>
    /// <param name="bytes">A zlib stream, header and check sum included.</param>
    /// <param name="limits">Where to stop; <see cref="KaitaiLimits.Default"/> if null.</param>
    /// <exception cref="KaitaiConversionException">The bytes are corrupt or end too soon.</exception>
    /// <exception cref="KaitaiLimitExceededException">The result is more than <see cref="KaitaiLimits.MaxBytes"/>.</exception>
    public static ReadOnlyMemory<byte> ProcessZlib(ReadOnlyMemory<byte> bytes, KaitaiLimits? limits = null)
    {
        var limit = (limits ?? KaitaiLimits.Default).MaxBytes;
        var packed = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new ArraySegment<byte>(bytes.ToArray());
        using var input = new PackedStream(packed);
        using var inflater = new ZLibStream(input, CompressionMode.Decompress);
        try
        {
            var result = Inflate(inflater, packed.Count, limit);
            if (input.WasExhausted) Throw.KaitaiConversionException_NotConvertible("zlib: the compressed bytes end too soon");
            return result;
        }
        catch (InvalidDataException error)
        {
            throw new KaitaiConversionException("zlib: the compressed bytes are corrupt", error);
        }
    }

    /// <summary>Undoes <c>zlib</c>: compresses.</summary>
    /// <param name="bytes">The bytes; not changed.</param>
    /// <returns>A zlib stream (RFC 1950), header and check sum included.</returns>
    public static ReadOnlyMemory<byte> Deflate(ReadOnlyMemory<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var deflater = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) deflater.Write(bytes.Span);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
