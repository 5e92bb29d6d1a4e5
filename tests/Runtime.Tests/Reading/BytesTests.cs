using System.Text;

namespace Tephra.Tests.Reading;

public sealed class BytesTests
{
    [Theory, ClassData(typeof(SourceKinds))]
    public void Terminated_bytes_in_every_way(string kind)
    {
        var own = new List<IDisposable>();
        using var source = SourceKinds.Make(kind, "foo|bar|rest"u8.ToArray(), own);
        var stream = new KaitaiStream(source);
        foreach (var include in new[] { false, true })
        {
            foreach (var consume in new[] { false, true })
            {
                var r = stream.OpenReader(0);
                Assert.Equal(include ? "foo|" : "foo", Text(r.ReadBytesTerm((byte)'|', include, consume, eosError: true)));
                Assert.Equal(consume ? 4 : 3, r.Position);
                r.Seek(8);
                Assert.Equal("rest", Text(r.ReadBytesTerm((byte)'|', include, consume, eosError: false)));
                Assert.True(r.IsEof);
                Assert.Equal("", Text(r.ReadBytesTerm((byte)'|', include, consume, eosError: false)));
                r.Close();
            }
        }

        var error = Assert.Throws<KaitaiEndOfStreamException>(() =>
        {
            var r = stream.OpenReader(8);
            try
            {
                r.ReadBytesTerm((byte)'|', false, true, eosError: true);
            }
            finally
            {
                r.Close();
            }
        });
        Assert.Equal((8L, 5L, 4L), (error.Offset!.Value, error.Requested, error.Available));
        own.ForEach(o => o.Dispose());
    }

    [Theory, ClassData(typeof(SourceKinds))]
    public void A_wide_terminator_is_found_at_whole_units_only(string kind)
    {
        // U+0100 U+0061 00 in UTF-16LE: 00 01 61 00 | 00 00: the zeros at 3 and 4 belong to different characters.
        byte[] bytes = [0x00, 0x01, 0x61, 0x00, 0x00, 0x00, 0x62, 0x00, 0x63];
        var own = new List<IDisposable>();
        using var source = SourceKinds.Make(kind, bytes, own);
        var r = new KaitaiStream(source).OpenReader(0);
        Assert.Equal(bytes[..4], r.ReadBytesTermMulti([0, 0], include: false, consume: true, eosError: true).ToArray());
        Assert.Equal(6, r.Position);
        Assert.Equal(bytes[6..], r.ReadBytesTermMulti([0, 0], include: false, consume: true, eosError: false).ToArray());
        Assert.True(r.IsEof);
        r.Seek(0);
        Assert.Equal(bytes[..6], r.ReadBytesTermMulti([0, 0], include: true, consume: false, eosError: true).ToArray());
        Assert.Equal(4, r.Position);

        // From an odd position the units are others.
        r.Seek(3);
        Assert.Equal([], r.ReadBytesTermMulti([0, 0], include: false, consume: true, eosError: true).ToArray());
        r.Close();
        own.ForEach(o => o.Dispose());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Terminators_agree_with_a_naive_search(int unit)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var bytes = Enumerable.Range(0, random.Next(70)).Select(_ => (byte)(random.Next(6) < 5 ? 0 : 1)).ToArray();
            var term = Enumerable.Range(0, unit).Select(_ => (byte)random.Next(2)).ToArray();
            var expected = Enumerable.Range(0, bytes.Length).Where(i => i % unit == 0 && i + unit <= bytes.Length)
                .FirstOrDefault(i => bytes.AsSpan(i, unit).SequenceEqual(term), bytes.Length);
            Assert.Equal(expected, KaitaiBytes.TerminateMulti(bytes, term, include: false).Length);
            foreach (var kind in new[] { "memory", "shreds of 1", "shreds of 3" })
            {
                using var source = SourceKinds.Make(kind, bytes, []);
                var r = new KaitaiStream(source).OpenReader(0);
                Assert.Equal(expected, r.ReadBytesTermMulti(term, include: false, consume: false, eosError: false).Length);
                r.Close();
            }
        }
    }

    [Fact]
    public void Sizes_are_checked_before_anything_is_allocated()
    {
        using var source = ByteSource.FromMemory(new byte[100]);
        var stream = new KaitaiStream(source, new KaitaiLimits { MaxBytes = 50 });
        var r = stream.OpenReader(10);
        Assert.Equal((10, 1L << 60, 90), Error<KaitaiEndOfStreamException>(ref r, (ref KaitaiReader r) => r.ReadBytes(1L << 60)) is var e ? (e.Offset, e.Requested, e.Available) : default);
        Assert.Contains("negative size: -1", Error<KaitaiExpressionException>(ref r, (ref KaitaiReader r) => r.ReadBytes(-1)).Message);
        Assert.Contains("negative size: -1", Error<KaitaiExpressionException>(ref r, (ref KaitaiReader r) => r.Substream(-1)).Message);
        Error<KaitaiEndOfStreamException>(ref r, (ref KaitaiReader r) => r.Substream(91));
        var limit = Error<KaitaiLimitExceededException>(ref r, (ref KaitaiReader r) => r.ReadBytes(51));
        Assert.Equal(("MaxBytes", 51L, 50L, 10L), (limit.Limit, limit.Asked, limit.Allowed, limit.Offset!.Value));
        Error<KaitaiLimitExceededException>(ref r, (ref KaitaiReader r) => r.ReadBytesFull());
        Error<KaitaiLimitExceededException>(ref r, (ref KaitaiReader r) => r.ReadBytesTerm(1, false, true, false));
        Assert.Equal(10, r.Position);
        Assert.Equal(50, r.ReadBytes(50).Length);
        Assert.Equal(40, r.ReadBytesFull().Length);
        r.Close();
    }

    [Fact]
    public void Contents_are_compared()
    {
        using var source = ByteSource.FromMemory("xMDMPy"u8.ToArray());
        var r = new KaitaiStream(source).OpenReader(1);
        Assert.Equal("MDMP", Text(r.ReadContents("MDMP"u8, "/seq/0")));
        r.Seek(1);
        var error = Error<KaitaiValidationNotEqualException>(ref r, (ref KaitaiReader r) => r.ReadContents("MDMQ"u8, "/seq/0"));
        error.Within("magic");
        Assert.Equal("/magic: at 0x1: /seq/0 asks for 4d 44 4d 51, there was 4d 44 4d 50", error.Message);
        Assert.Equal("/seq/0", error.Definition);
        Assert.Equal("MDMP"u8.ToArray(), error.Value);
        Assert.Equal("MDMQ"u8.ToArray(), error.Expected);
        Assert.Equal(1, r.Position);
        r.Close();
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.ASCII.GetString(bytes.Span);

    private delegate void Act(ref KaitaiReader reader);

    private static T Error<T>(ref KaitaiReader reader, Act act)
        where T : Exception
    {
        try
        {
            act(ref reader);
        }
        catch (T error)
        {
            return error;
        }

        throw new InvalidOperationException("no error");
    }
}
