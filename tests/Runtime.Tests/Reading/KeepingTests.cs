using System.Text;

namespace Tephra.Tests.Reading;

/// <summary>What reading keeps beside the values, and that it keeps nothing where the values suffice.</summary>
public sealed class KeepingTests
{
    private delegate void Act(ref KaitaiReader reader);

    [Theory]
    [InlineData("ab    ", 32, "", false, "ab", false)]
    [InlineData("ab x  ", 32, "", false, "ab x", false)]
    [InlineData("      ", 32, "", false, "", false)]
    [InlineData("ab|\0\0\0", -1, "|", false, "ab", false)]
    [InlineData("ab|\0\0\0", -1, "|", true, "ab|", false)]
    [InlineData("ab|cd|", -1, "|", false, "ab", true)]
    [InlineData("ab|cd|", -1, "|", true, "ab|", true)]
    [InlineData("ab|   ", 32, "|", false, "ab", false)]
    [InlineData("ab|   ", 32, "|", true, "ab|", false)]
    [InlineData("ab    ", 32, "|", false, "ab", true)]
    [InlineData("abcdef", 32, "|", false, "abcdef", false)]
    [InlineData("abcd  ", 32, "||", false, "abcd", true)]
    [InlineData("abcde ", 32, "||", false, "abcde", false)]
    [InlineData("ab||  ", 32, "||", false, "ab", false)]
    [InlineData("a||   ", 32, "||", false, "a||", true)]
    [InlineData("ab@@@@", '@', "@", false, "ab", false)]
    [InlineData("ab@@@x", '@', "@", false, "ab", true)]
    [InlineData("ab@@@@", '@', "@", true, "ab@", false)]
    public void A_cut_is_kept_where_a_writer_would_fill_otherwise(string raw, int pad, string term, bool include, string expected, bool isKept)
    {
        var kept = Read("__" + raw + "!", (ref KaitaiReader reader) =>
        {
            reader.Seek(2);
            var cut = reader.Cut(reader.ReadBytes(6), pad, Encoding.ASCII.GetBytes(term), include);
            Assert.Equal(expected, Encoding.ASCII.GetString(cut.Span));
        });

        Assert.Equal(isKept, kept is not null);
        var filled = Encoding.ASCII.GetBytes(expected.PadRight(6));
        KaitaiBytes.Fill(filled.AsSpan(expected.Length), pad, Encoding.ASCII.GetBytes(term), include);
        Assert.Equal(!isKept, Encoding.ASCII.GetString(filled) == raw);
        if (kept is null) return;
        Assert.True(kept.TryGet(KaitaiKeptKind.Cut, 2, Encoding.ASCII.GetBytes(expected), 6, out var found));
        Assert.Equal(raw, Encoding.ASCII.GetString(found.Span));
        Assert.False(kept.TryGet(KaitaiKeptKind.Cut, 2, "other"u8, 6, out _));
        Assert.False(kept.TryGet(KaitaiKeptKind.Cut, 3, Encoding.ASCII.GetBytes(expected), 6, out _));
        Assert.False(kept.TryGet(KaitaiKeptKind.Process, 2, Encoding.ASCII.GetBytes(expected), 6, out _));
    }

    [Theory]
    [InlineData("ab|", true, false)]
    [InlineData("ab|", false, false)]
    [InlineData("ab", true, true)]
    [InlineData("ab", false, true)]
    public void A_terminator_that_is_missing_is_remembered(string text, bool consume, bool isKept)
    {
        var kept = Read(text, (ref KaitaiReader reader) => reader.ReadBytesTerm((byte)'|', include: false, consume, eosError: false));
        Assert.Equal(isKept, kept?.TryGet(KaitaiKeptKind.Cut, 0, "ab"u8, -1, out _) ?? false);
        Assert.Equal(isKept, kept is not null);
    }

    [Fact]
    public void No_terminator_at_the_very_end_is_remembered_too()
    {
        var kept = Read("a|", (ref KaitaiReader reader) =>
        {
            Assert.Equal(1, reader.ReadBytesTerm((byte)'|', include: false, consume: true, eosError: false).Length);
            Assert.Equal(0, reader.ReadBytesTermMulti("|"u8, include: false, consume: true, eosError: false).Length);
        });
        Assert.True(kept!.TryGet(KaitaiKeptKind.Cut, 2, [], -1, out var raw));
        Assert.Equal(0, raw.Length);
        Assert.False(kept.TryGet(KaitaiKeptKind.Cut, 0, "a"u8, -1, out _));
    }

    [Fact]
    public void One_place_can_be_cut_in_many_ways()
    {
        var kept = Read("a|b;c|d;", (ref KaitaiReader reader) =>
        {
            foreach (var size in new[] { 8, 6, 8, 5 })
            {
                foreach (var terminator in new[] { "|", ";" })
                {
                    reader.Seek(0);
                    reader.Cut(reader.ReadBytes(size), terminator: Encoding.ASCII.GetBytes(terminator));
                }
            }
        })!;
        foreach (var (size, value) in new[] { (8, "a"), (6, "a"), (5, "a"), (8, "a|b"), (6, "a|b"), (5, "a|b") })
        {
            Assert.True(kept.TryGet(KaitaiKeptKind.Cut, 0, Encoding.ASCII.GetBytes(value), size, out var raw));
            Assert.Equal("a|b;c|d;"[..size], Encoding.ASCII.GetString(raw.Span));
        }

        Assert.True(kept.TryGet(KaitaiKeptKind.Cut, 0, "a"u8, -1, out _));
        Assert.False(kept.TryGet(KaitaiKeptKind.Cut, 0, "a"u8, 7, out _));
    }

    [Theory]
    [InlineData("ASCII", "41 62", false)]
    [InlineData("ASCII", "41 80", true)]
    [InlineData("ISO-8859-1", "41 80 a0 ff", false)]
    [InlineData("UTF-8", "e6 97 a5 c3 bc ef bf bd ef bb bf", false)]
    [InlineData("UTF-8", "61 ff", true)]
    [InlineData("UTF-8", "c0 80", true)]
    [InlineData("UTF-8", "ef bf bd ff", true)]
    [InlineData("UTF-16LE", "e5 65 3d d8 00 de fd ff", false)]
    [InlineData("UTF-16LE", "3d d8", true)]
    [InlineData("UTF-16BE", "00 61 62", true)]
    [InlineData("UTF-32LE", "00 f6 01 00", false)]
    [InlineData("UTF-32BE", "00 11 00 00", true)]
    [InlineData("Shift_JIS", "93 fa 41", false)]
    [InlineData("Shift_JIS", "fa 54", true)]
    [InlineData("Shift_JIS", "93", true)]
    [InlineData("windows-1252", "80 41", false)]
    [InlineData("IBM437", "e1 80", false)]
    [InlineData("ISO-8859-11", "a1 41", false)]
    [InlineData("ISO-8859-11", "ff", true)]
    public void A_text_is_kept_where_it_does_not_give_its_bytes_back(string encoding, string hex, bool isKept)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var text = "";
        var kept = Read(bytes, (ref KaitaiReader reader) => text = reader.Decode(reader.ReadBytesFull(), encoding));
        Assert.Equal(KaitaiExpressions.DecodeString(bytes, encoding), text);
        Assert.Equal(isKept, kept is not null);
        if (kept is null)
        {
            Assert.Equal(bytes, KaitaiEncodings.Encode(text, encoding).ToArray());
            return;
        }

        Assert.True(kept.TryGetText(text, out var raw));
        Assert.Equal(bytes, raw.ToArray());
        Assert.False(kept.TryGetText(new string(text), out _));
    }

    [Fact]
    public void Bytes_of_an_empty_text_are_kept_by_place()
    {
        // An escape sequence that selects ASCII, and no character.
        byte[] bytes = [0x1b, 0x28, 0x42];
        var kept = Read(bytes, (ref KaitaiReader reader) => Assert.Equal("", reader.Decode(reader.ReadBytesFull(), "iso-2022-jp")));
        Assert.True(kept!.TryGet(KaitaiKeptKind.Text, 0, [], -1, out var raw));
        Assert.Equal(bytes, raw.ToArray());
        Assert.Null(Read("", (ref KaitaiReader reader) => reader.Decode(reader.ReadBytesFull(), "UTF-8")));
    }

    [Fact]
    public void What_was_processed_is_kept_where_it_stood()
    {
        var packed = KaitaiBytes.Deflate("some text"u8.ToArray());
        var kept = Read([1, 2, .. packed.Span, 9, 9], (ref KaitaiReader reader) =>
        {
            reader.Seek(2);
            var unpacked = reader.ProcessZlib(reader.Cut(reader.ReadBytesFull(), padRight: 9));
            Assert.Equal("some text"u8.ToArray(), unpacked.ToArray());
            reader.Seek(1);
            reader.ProcessCustom(reader.ReadBytes(1), new Doubling());
        })!;
        Assert.True(kept.TryGet(KaitaiKeptKind.Process, 2, "some text"u8, -1, out var raw));
        Assert.Equal(packed.ToArray(), raw.ToArray());
        Assert.True(kept.TryGet(KaitaiKeptKind.Process, 1, [2, 2], -1, out raw));
        Assert.Equal([2], raw.ToArray());
        Assert.False(kept.TryGet(KaitaiKeptKind.Cut, 2, packed.Span, -1, out _));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("shreds of 1")]
    [InlineData("file")]
    public void Bits_that_are_dropped_are_kept_if_they_are_not_zero(string kind)
    {
        var own = new List<IDisposable>();
        using var source = SourceKinds.Make(kind, [0b1010_0000, 7, 0b1010_0110, 7, 0b1010_0110, 0xff, 0x10, 0b0000_0101], own);
        var stream = new KaitaiStream(source);
        var reader = stream.OpenReader(0);
        reader.ReadBitsIntBe(4);
        reader.ReadU1();
        Assert.Null(stream.KeptIfAny);
        reader.ReadBitsIntBe(3);
        reader.ReadU1();
        reader.ReadBitsIntLe(3);
        reader.Seek(5);
        reader.ReadBitsIntBe(8);
        reader.ReadBitsIntLe(12);
        reader.Seek(7);
        reader.ReadBitsIntLe(1);
        reader.Close();

        var kept = stream.KeptIfAny!;
        Assert.True(kept.TryGetBits(3, 5, isLittleEndian: false, out var bits));
        Assert.Equal(0b0_0110, bits);
        Assert.True(kept.TryGetBits(5, 5, isLittleEndian: true, out bits));
        Assert.Equal(0b1_0100, bits);
        Assert.True(kept.TryGetBits(8, 7, isLittleEndian: true, out bits));
        Assert.Equal(0b10, bits);
        foreach (var position in new[] { 1, 2, 4, 6, 7 }) Assert.False(kept.TryGetBits(position, 7, isLittleEndian: false, out _));
        own.ForEach(thing => thing.Dispose());
    }

    [Fact]
    public void Every_reader_of_a_stream_keeps_in_one_place()
    {
        var bytes = new byte[4000];
        new Random(1).NextBytes(bytes);
        using var source = ByteSource.FromMemory(bytes);
        var stream = new KaitaiStream(source);
        Parallel.For(0, 1000, i =>
        {
            var reader = stream.OpenReader(i * 4);
            reader.Cut(reader.ReadBytes(4), terminator: [bytes[i * 4]], include: true);
            reader.Close();
        });
        for (var i = 0; i < 4000; i += 4)
            Assert.Equal(bytes.AsSpan(i + 1, 3).ContainsAnyExcept((byte)0), stream.Kept.TryGet(KaitaiKeptKind.Cut, i, bytes.AsSpan(i, 1), 4, out _));
    }

    private static KaitaiKept? Read(string text, Act act) => Read(Encoding.ASCII.GetBytes(text), act);

    private static KaitaiKept? Read(byte[] bytes, Act act)
    {
        using var source = ByteSource.FromMemory(bytes);
        var stream = new KaitaiStream(source);
        var reader = stream.OpenReader(0);
        try
        {
            act(ref reader);
        }
        finally
        {
            reader.Close();
        }

        return stream.KeptIfAny;
    }

    private sealed class Doubling : ICustomDecoder
    {
        public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => new byte[][] { bytes.ToArray(), bytes.ToArray() }.SelectMany(b => b).ToArray();
    }
}
