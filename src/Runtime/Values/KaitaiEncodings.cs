using System.Collections.Concurrent;
using System.Text;

namespace Tephra;

/// <summary>
/// The encodings a schema can name. Decoding replaces what has no meaning by U+FFFD and keeps a byte order mark as the
/// character it is; encoding refuses characters that have no bytes. Nothing is registered process-wide.
/// </summary>
public static class KaitaiEncodings
{
    private const char Replacement = '\ufffd';

    // Names come from schemas, so there are few; each spelling is looked up once.
    private static readonly ConcurrentDictionary<string, Encoding> Known = new(StringComparer.Ordinal);

    /// <summary>An encoding by its canonical name or an alias, whatever the case.</summary>
    /// <param name="name">Such as <c>UTF-16LE</c>, <c>Shift_JIS</c>, <c>cp437</c>; also any name the framework knows.</param>
    /// <exception cref="KaitaiConversionException">There is no such encoding.</exception>
    public static Encoding Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.TryGetValue(name, out var known) ? known : Known.GetOrAdd(name, Find);
    }

    /// <summary>The bytes of a text, without a byte order mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">A name that <see cref="Get"/> knows.</param>
    /// <exception cref="KaitaiConversionException">The encoding is not known, or has no bytes for a character.</exception>
    public static ReadOnlyMemory<byte> Encode(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoding = Get(name);
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            throw new KaitaiConversionException(
                FormattableString.Invariant($"the character at index {error.Index} of {ValueText.Of(text)} has no bytes in {name}"), error);
        }
    }

    /// <summary>Whether a text, encoded again, gives the bytes it was decoded from.</summary>
    /// <param name="encoding">One of <see cref="Get"/>.</param>
    /// <param name="text">What the bytes were decoded to.</param>
    /// <param name="bytes">The bytes.</param>
    internal static bool GivesBack(Encoding encoding, string text, ReadOnlySpan<byte> bytes)
    {
        const int Utf8 = 65001, Utf16Le = 1200, Utf16Be = 1201, Utf32Le = 12000, Utf32Be = 12001, Ascii = 20127, Latin1 = 28591;
        var mayBeReplaced = text.Contains(Replacement);
        switch (encoding.CodePage)
        {
            case Latin1:
                return true;
            case Utf8 or Utf16Le or Utf16Be or Utf32Le or Utf32Be:
                // The bytes may also hold the character U+FFFD itself.
                return !mayBeReplaced || encoding.GetBytes(text).AsSpan().SequenceEqual(bytes);
            case Ascii:
                return !mayBeReplaced;
            default:
                return !mayBeReplaced && IsEncodedAs(encoding, text, bytes);
        }
    }

    private static bool IsEncodedAs(Encoding encoding, string text, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetBytes(text).AsSpan().SequenceEqual(bytes);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Find(string name) => Plain(name) switch
    {
        "utf8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Strict(),
        "utf16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false).Strict(),
        "utf16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false).Strict(),
        "utf32le" => new UTF32Encoding(bigEndian: false, byteOrderMark: false).Strict(),
        "utf32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false).Strict(),
        "ascii" or "usascii" or "iso646us" or "ansix3.41968" or "cp367" or "ibm367" or "us" => Encoding.ASCII.Strict(),
        "iso88591" or "latin1" or "l1" or "cp819" or "ibm819" => Encoding.Latin1.Strict(),
        "iso885910" or "latin6" or "l6" => Iso8859Encoding.Part10,
        "iso885911" => Iso8859Encoding.Part11,
        "iso885914" or "latin8" or "l8" => Iso8859Encoding.Part14,
        "iso885916" or "latin10" or "l10" => Iso8859Encoding.Part16,
        var plain when CodePage(plain) is { } page => CodePagesEncodingProvider.Instance.GetEncoding(page)!.Strict(),
        _ => OfFramework(name),
    };

    private static int? CodePage(string plain) => plain switch
    {
        "iso88592" or "latin2" or "l2" => 28592,
        "iso88593" or "latin3" or "l3" => 28593,
        "iso88594" or "latin4" or "l4" => 28594,
        "iso88595" or "cyrillic" => 28595,
        "iso88596" or "arabic" => 28596,
        "iso88597" or "greek" => 28597,
        "iso88598" or "hebrew" => 28598,
        "iso88599" or "latin5" or "l5" => 28599,
        "iso885913" or "latin7" or "l7" => 28603,
        "iso885915" or "latin9" or "l9" => 28605,
        "ibm437" or "cp437" or "437" => 437,
        "ibm866" or "cp866" or "866" => 866,
        "shiftjis" or "sjis" or "mskanji" or "cp932" or "ms932" or "windows932" or "windows31j" => 932,
        "big5" or "cnbig5" or "cp950" => 950,
        "euckr" or "kseuckr" => 51949,
        _ => WindowsPage(plain),
    };

    private static int? WindowsPage(string plain)
    {
        var digits = plain.StartsWith("windows", StringComparison.Ordinal) ? plain[7..]
            : plain.StartsWith("cp", StringComparison.Ordinal) ? plain[2..]
            : "";
        return digits is ['1', '2', '5', >= '0' and <= '8'] ? 1250 + (digits[3] - '0') : null;
    }

    private static Encoding OfFramework(string name)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).Strict();
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new KaitaiConversionException($"the encoding {ValueText.Of(name)} is not known", error);
        }
    }

    private static Encoding Strict(this Encoding encoding)
    {
        // Only a clone's fallbacks can be set.
        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        strict.DecoderFallback = new DecoderReplacementFallback(Replacement.ToString());
        return strict;
    }

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Where(c => c is not ('-' or '_' or ' ')));
}
