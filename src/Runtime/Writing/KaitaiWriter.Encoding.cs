using System.Text;

namespace Tephra;

/// <content>What becomes bytes before it is written.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>The bytes of a text; those it was read from, where the encoding would give others.</summary>
    /// <param name="value">The text.</param>
    /// <param name="encoding">The encoding's name.</param>
    public ReadOnlyMemory<byte> Encode(string? value, string encoding)
    {
        if (!IsThere(value)) return default;
        if (KeptText(value!) is { } kept) return kept;
        try
        {
            return KaitaiEncodings.Get(encoding).GetBytes(value!);
        }
        catch (EncoderFallbackException error)
        {
            Record(KaitaiInconsistencyKind.Encoding, FormattableString.Invariant($"has the character {ValueText.Of(value![error.Index].ToString())} at {error.Index}, for which {encoding} has no bytes"), value, null);
            return Encoding.UTF8.GetBytes(value!);
        }
    }

    /// <summary>Bytes compressed by zlib; those they were read from, if they are still the same.</summary>
    public ReadOnlyMemory<byte> Deflate(ReadOnlyMemory<byte> value) => KeptPayload(value) ?? KaitaiBytes.Deflate(value);

    /// <summary>Bytes encoded by a class of the host; those they were read from, if they are still the same.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="decoder">What decodes them; has to be an <see cref="ICustomEncoder"/> for bytes that changed.</param>
    public ReadOnlyMemory<byte> EncodeCustom(ReadOnlyMemory<byte> value, ICustomDecoder decoder)
    {
        if (KeptPayload(value) is { } kept) return kept;
        if (decoder is ICustomEncoder encoder) return encoder.Encode(value);
        Record(KaitaiInconsistencyKind.Process, $"was changed, but {decoder?.GetType().Name} can only decode; an {nameof(ICustomEncoder)} could write it", null, null);
        return value;
    }

    /// <summary>The bytes of an object that has a stream of its own, for what is to be done to them.</summary>
    /// <param name="value">The object.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The object reading begins with; null where it is its own.</param>
    public ReadOnlyMemory<byte> EncodeSubstream(KaitaiStruct? value, KaitaiStruct? parent, KaitaiStruct? root)
    {
        AlignToByte();
        if (!IsThere(value)) return default;
        var inner = _session.WriteInner(this, value!, parent, root, size: -1, isFixed: false);
        inner.IsEncoded = true;
        if (inner.Length > Stream.Limits.MaxBytes)
        {
            RecordLimit(nameof(KaitaiLimits.MaxBytes), inner.Length, Stream.Limits.MaxBytes);
            return default;
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)inner.Length);
        inner.CopyTo(0, bytes);
        return bytes;
    }

    private void RecordLimit(string limit, long actual, long allowed) =>
        Record(KaitaiInconsistencyKind.Limit, FormattableString.Invariant($"takes {actual}, but {limit} allows {allowed}"), actual, allowed);
}
