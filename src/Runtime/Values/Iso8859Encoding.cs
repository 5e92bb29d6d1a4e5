using System.Text;

namespace Tephra;

/// <summary>
/// The parts of ISO 8859 that the framework lacks, as the Unicode consortium maps them: one byte per character, 0x00..0x9f
/// as in Latin-1, the rest by a table of 96.
/// </summary>
internal sealed class Iso8859Encoding : Encoding
{
    private const char Undefined = '\ufffd';
    private const int TableStart = 0xa0;

    private readonly string _name;
    private readonly string _upper;

    private Iso8859Encoding(string name, string upper)
        : base(codePage: 0, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
    {
        _name = name;
        _upper = upper;
    }

    /// <summary>Nordic.</summary>
    public static Iso8859Encoding Part10 { get; } = new(
        "ISO-8859-10",
        "\u00a0\u0104\u0112\u0122\u012a\u0128\u0136\u00a7\u013b\u0110\u0160\u0166\u017d\u00ad\u016a\u014a" +
        "\u00b0\u0105\u0113\u0123\u012b\u0129\u0137\u00b7\u013c\u0111\u0161\u0167\u017e\u2015\u016b\u014b" +
        "\u0100\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u012e\u010c\u00c9\u0118\u00cb\u0116\u00cd\u00ce\u00cf" +
        "\u00d0\u0145\u014c\u00d3\u00d4\u00d5\u00d6\u0168\u00d8\u0172\u00da\u00db\u00dc\u00dd\u00de\u00df" +
        "\u0101\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u012f\u010d\u00e9\u0119\u00eb\u0117\u00ed\u00ee\u00ef" +
        "\u00f0\u0146\u014d\u00f3\u00f4\u00f5\u00f6\u0169\u00f8\u0173\u00fa\u00fb\u00fc\u00fd\u00fe\u0138");

    /// <summary>Thai.</summary>
    public static Iso8859Encoding Part11 { get; } = new(
        "ISO-8859-11",
        "\u00a0\u0e01\u0e02\u0e03\u0e04\u0e05\u0e06\u0e07\u0e08\u0e09\u0e0a\u0e0b\u0e0c\u0e0d\u0e0e\u0e0f" +
        "\u0e10\u0e11\u0e12\u0e13\u0e14\u0e15\u0e16\u0e17\u0e18\u0e19\u0e1a\u0e1b\u0e1c\u0e1d\u0e1e\u0e1f" +
        "\u0e20\u0e21\u0e22\u0e23\u0e24\u0e25\u0e26\u0e27\u0e28\u0e29\u0e2a\u0e2b\u0e2c\u0e2d\u0e2e\u0e2f" +
        "\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\ufffd\ufffd\ufffd\ufffd\u0e3f" +
        "\u0e40\u0e41\u0e42\u0e43\u0e44\u0e45\u0e46\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e4f" +
        "\u0e50\u0e51\u0e52\u0e53\u0e54\u0e55\u0e56\u0e57\u0e58\u0e59\u0e5a\u0e5b\ufffd\ufffd\ufffd\ufffd");

    /// <summary>Celtic.</summary>
    public static Iso8859Encoding Part14 { get; } = new(
        "ISO-8859-14",
        "\u00a0\u1e02\u1e03\u00a3\u010a\u010b\u1e0a\u00a7\u1e80\u00a9\u1e82\u1e0b\u1ef2\u00ad\u00ae\u0178" +
        "\u1e1e\u1e1f\u0120\u0121\u1e40\u1e41\u00b6\u1e56\u1e81\u1e57\u1e83\u1e60\u1ef3\u1e84\u1e85\u1e61" +
        "\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf" +
        "\u0174\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u1e6a\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u0176\u00df" +
        "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef" +
        "\u0175\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u1e6b\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u0177\u00ff");

    /// <summary>South-Eastern European.</summary>
    public static Iso8859Encoding Part16 { get; } = new(
        "ISO-8859-16",
        "\u00a0\u0104\u0105\u0141\u20ac\u201e\u0160\u00a7\u0161\u00a9\u0218\u00ab\u0179\u00ad\u017a\u017b" +
        "\u00b0\u00b1\u010c\u0142\u017d\u201d\u00b6\u00b7\u017e\u010d\u0219\u00bb\u0152\u0153\u0178\u017c" +
        "\u00c0\u00c1\u00c2\u0102\u00c4\u0106\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf" +
        "\u0110\u0143\u00d2\u00d3\u00d4\u0150\u00d6\u015a\u0170\u00d9\u00da\u00db\u00dc\u0118\u021a\u00df" +
        "\u00e0\u00e1\u00e2\u0103\u00e4\u0107\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef" +
        "\u0111\u0144\u00f2\u00f3\u00f4\u0151\u00f6\u015b\u0171\u00f9\u00fa\u00fb\u00fc\u0119\u021b\u00ff");

    public override string WebName => _name;

    public override bool IsSingleByte => true;

    public override int GetByteCount(char[] chars, int index, int count) => Encode(chars.AsSpan(index, count), default, isCounting: true);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Encode(chars.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex), isCounting: false);

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var b = bytes[byteIndex + i];
            chars[charIndex + i] = b < TableStart ? (char)b : _upper[b - TableStart];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount * Math.Max(1, EncoderFallback.MaxCharCount);

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private int Encode(ReadOnlySpan<char> chars, Span<byte> bytes, bool isCounting)
    {
        EncoderFallbackBuffer? fallback = null;
        var count = 0;
        for (var i = 0; i < chars.Length; i++)
        {
            if (ByteOf(chars[i]) is >= 0 and var known)
            {
                if (!isCounting) bytes[count] = (byte)known;
                count++;
                continue;
            }

            fallback ??= EncoderFallback.CreateFallbackBuffer();
            var isPair = i + 1 < chars.Length && char.IsSurrogatePair(chars[i], chars[i + 1]);
            if (isPair ? fallback.Fallback(chars[i], chars[i + 1], i) : fallback.Fallback(chars[i], i))
            {
                while (fallback.Remaining > 0)
                {
                    var substitute = ByteOf(fallback.GetNextChar());
                    if (!isCounting) bytes[count] = substitute >= 0 ? (byte)substitute : (byte)'?';
                    count++;
                }
            }

            if (isPair) i++;
        }

        return count;
    }

    private int ByteOf(char c)
    {
        if (c < TableStart) return c;
        var found = c == Undefined ? -1 : _upper.IndexOf(c);
        return found < 0 ? -1 : TableStart + found;
    }
}
