namespace Tephra.Tests.Values;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("ASCII", "41 62", "Ab")]
    [InlineData("UTF-8", "e6 97 a5 c3 bc", "日ü")]
    [InlineData("UTF-16LE", "e5 65 3d d8 00 de", "日😀")]
    [InlineData("UTF-16BE", "65 e5 d8 3d de 00", "日😀")]
    [InlineData("UTF-32LE", "00 f6 01 00", "😀")]
    [InlineData("UTF-32BE", "00 01 f6 00", "😀")]
    [InlineData("ISO-8859-1", "e4 80", "ä\u0080")]
    [InlineData("ISO-8859-2", "b1", "ą")]
    [InlineData("ISO-8859-3", "a1", "Ħ")]
    [InlineData("ISO-8859-4", "a2", "ĸ")]
    [InlineData("ISO-8859-5", "b0", "А")]
    [InlineData("ISO-8859-6", "c7", "ا")]
    [InlineData("ISO-8859-7", "e1", "α")]
    [InlineData("ISO-8859-8", "e0", "א")]
    [InlineData("ISO-8859-9", "f0", "ğ")]
    [InlineData("ISO-8859-10", "a1 ff", "Ąĸ")]
    [InlineData("ISO-8859-11", "a1 fb", "ก๛")]
    [InlineData("ISO-8859-13", "e0", "ą")]
    [InlineData("ISO-8859-14", "a1 f0", "Ḃŵ")]
    [InlineData("ISO-8859-15", "a4", "€")]
    [InlineData("ISO-8859-16", "a4 aa", "€Ș")]
    [InlineData("windows-1250", "b9", "ą")]
    [InlineData("windows-1251", "c0", "А")]
    [InlineData("windows-1252", "80 99", "€™")]
    [InlineData("windows-1253", "e1", "α")]
    [InlineData("windows-1254", "f0", "ğ")]
    [InlineData("windows-1255", "e0", "א")]
    [InlineData("windows-1256", "c7", "ا")]
    [InlineData("windows-1257", "e0", "ą")]
    [InlineData("windows-1258", "d0", "Đ")]
    [InlineData("IBM437", "e1 db", "ß█")]
    [InlineData("IBM866", "80", "А")]
    [InlineData("Shift_JIS", "93 fa b1", "日ｱ")]
    [InlineData("Big5", "a4 e9", "日")]
    [InlineData("EUC-KR", "c7 d1", "한")]
    public void Canonical_names_decode_and_encode(string name, string hex, string text)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", ""));
        Assert.Equal(text, KaitaiExpressions.DecodeString(bytes, name));
        Assert.Equal(bytes, KaitaiExpressions.Encode(text, name).ToArray());
        Assert.Equal(bytes, KaitaiEncodings.Encode(text, name.ToLowerInvariant()).ToArray());
        Assert.Equal(text, KaitaiExpressions.DecodeString(bytes, name.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("utf8", "UTF-8")]
    [InlineData("Utf-8", "UTF-8")]
    [InlineData("latin1", "ISO-8859-1")]
    [InlineData("us-ascii", "ASCII")]
    [InlineData("cp437", "IBM437")]
    [InlineData("SJIS", "Shift_JIS")]
    [InlineData("shift-jis", "Shift_JIS")]
    [InlineData("cp1252", "windows-1252")]
    [InlineData("latin-2", "ISO-8859-2")]
    [InlineData("utf_16le", "UTF-16LE")]
    public void Aliases_mean_the_same(string alias, string name) =>
        Assert.Equal(KaitaiEncodings.Get(name).WebName, KaitaiEncodings.Get(alias).WebName);

    [Fact]
    public void A_byte_order_mark_is_a_character_and_what_has_no_meaning_is_replaced()
    {
        Assert.Equal("\ufeffa", KaitaiExpressions.DecodeString(new byte[] { 0xef, 0xbb, 0xbf, 0x61 }, "UTF-8"));
        Assert.Equal("\ufeffa", KaitaiExpressions.DecodeString(new byte[] { 0xff, 0xfe, 0x61, 0 }, "UTF-16LE"));
        Assert.Equal("a\ufffd", KaitaiExpressions.DecodeString(new byte[] { 0x61, 0xff }, "UTF-8"));
        Assert.Equal("a\ufffd", KaitaiExpressions.DecodeString(new byte[] { 0x61, 0xff }, "ASCII"));
        Assert.Equal("a\ufffd", KaitaiExpressions.DecodeString(new byte[] { 0x61, 0, 0x62 }, "UTF-16LE"));
        Assert.Equal("\ufffd", KaitaiExpressions.DecodeString(new byte[] { 0xff }, "ISO-8859-11"));
        Assert.Equal("\u0080", KaitaiExpressions.DecodeString(new byte[] { 0x80 }, "ISO-8859-11"));
        Assert.Equal(0, KaitaiExpressions.Encode("", "UTF-8").Length);
        Assert.Equal(3, KaitaiExpressions.Encode("日", "UTF-8").Length);
    }

    [Theory]
    [InlineData("ASCII")]
    [InlineData("ISO-8859-1")]
    [InlineData("ISO-8859-10")]
    [InlineData("IBM437")]
    [InlineData("windows-1252")]
    public void What_has_no_bytes_is_refused(string name)
    {
        var error = Assert.Throws<KaitaiConversionException>(() => KaitaiExpressions.Encode("ab日", name));
        Assert.Contains("index 2", error.Message);
    }

    [Fact]
    public void Names_the_framework_knows_pass_through_and_others_are_errors()
    {
        Assert.Equal("А", KaitaiExpressions.DecodeString(new byte[] { 0xe1 }, "koi8-r"));
        Assert.Contains("klingon", Assert.Throws<KaitaiConversionException>(() => KaitaiEncodings.Get("klingon")).Message);
        Assert.Throws<KaitaiConversionException>(() => KaitaiEncodings.Get("utf-7"));
        Assert.Throws<KaitaiConversionException>(() => KaitaiEncodings.Get(""));
    }
}
