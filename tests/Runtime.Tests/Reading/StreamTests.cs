namespace Tephra.Tests.Reading;

public sealed class StreamTests
{
    private static readonly byte[] Bytes = Enumerable.Range(0, 100).Select(i => (byte)i).ToArray();

    [Fact]
    public void A_substream_counts_from_its_start_and_errors_from_the_sources()
    {
        using var source = ByteSource.FromMemory(Bytes, "dump");
        var outer = new KaitaiStream(source).OpenReader(10);
        var stream = outer.Substream(20);
        Assert.Equal((10, 20, 0, 30), (stream.Start, stream.Size, stream.Position, outer.Position));
        var inner = stream.OpenReader(5);
        Assert.Equal(15, inner.ReadU1());
        var deepest = inner.SubstreamFull();
        Assert.Equal((16, 14), (deepest.Start, deepest.Size));
        var error = Assert.Throws<KaitaiEndOfStreamException>(() => deepest.OpenReader(15));
        Assert.Equal((30L, 1L, 0L, "dump"), (error.Offset!.Value, error.Requested, error.Available, error.SourceName));
        inner.Close();
        outer.Close();
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("part of an array")]
    [InlineData("mapped")]
    [InlineData("slice of memory")]
    [InlineData("slice of mapped")]
    public void Cut_bytes_stay_a_window_of_their_source(string kind)
    {
        var own = new List<IDisposable>();
        var bytes = new byte[500];
        bytes[199] = 1;
        using var source = SourceKinds.Make(kind, bytes, own);
        var r = new KaitaiStream(source).OpenReader(100);
        var stream = r.SubstreamOf(KaitaiBytes.StripRight(r.ReadBytes(300), 0));
        Assert.Same(source, stream.Source);
        Assert.Equal((100, 100), (stream.Start, stream.Size));
        r.Close();
        own.ForEach(o => o.Dispose());
    }

    [Fact]
    public void Processed_bytes_are_a_source_of_their_own()
    {
        using var source = ByteSource.FromMemory(Bytes);
        var r = new KaitaiStream(source).OpenReader(50);
        var stream = r.SubstreamOf(KaitaiBytes.ProcessXor(r.ReadBytes(10), 0xff));
        Assert.Equal((0, 10), (stream.Start, stream.Size));
        var error = Assert.Throws<KaitaiEndOfStreamException>(() => stream.OpenReader(11));
        Assert.True(error.IsInDerivedBytes);
        Assert.StartsWith("at 0xa of derived bytes: ", error.Message);
        var inner = stream.OpenReader(0);
        Assert.Equal(0xff ^ 50, inner.ReadU1());
        inner.Close();
        r.Close();
    }

    [Fact]
    public void Seeking_is_bounded()
    {
        using var source = ByteSource.FromMemory(Bytes);
        var stream = new KaitaiStream(source);
        stream.Position = 100;
        Assert.True(stream.IsEof);
        Assert.Throws<KaitaiEndOfStreamException>(() => stream.Position = 101);
        Assert.Throws<KaitaiExpressionException>(() => stream.Position = -1);
        Assert.Throws<KaitaiEndOfStreamException>(() => stream.OpenReader(101));
        Assert.Throws<KaitaiExpressionException>(() => stream.OpenReader(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaitaiStream(source, 50, 51, KaitaiLimits.Default, 0));
    }

    [Fact]
    public void Counts_are_checked_before_lists_are_made()
    {
        using var source = ByteSource.FromMemory(Bytes);
        var stream = new KaitaiStream(source, new KaitaiLimits { MaxItems = 60 });
        stream.OpenReader(20).CheckCount(20, 4);
        Assert.Throws<KaitaiEndOfStreamException>(() => stream.OpenReader(20).CheckCount(21, 4));
        var error = Assert.Throws<KaitaiEndOfStreamException>(() => stream.OpenReader(20).CheckCount(long.MaxValue, 1000));
        Assert.Equal((20L, long.MaxValue, 80L), (error.Offset!.Value, error.Requested, error.Available));
        Assert.Throws<KaitaiExpressionException>(() => stream.OpenReader(20).CheckCount(-1, 0));
        stream.OpenReader(20).CheckCount(60, 0);
        Assert.Equal("MaxItems", Assert.Throws<KaitaiLimitExceededException>(() => stream.OpenReader(20).CheckCount(61, 0)).Limit);
    }

    [Fact]
    public void Depth_is_limited_across_substreams()
    {
        using var source = ByteSource.FromMemory(Bytes);
        var stream = new KaitaiStream(source, new KaitaiLimits { MaxDepth = 3 });
        var r = stream.OpenReader(0);
        r.Enter();
        r.Leave();
        r.Enter();
        r.Enter();
        var inner = r.Substream(10);
        Assert.Equal(2, inner.Depth);
        var error = Assert.Throws<KaitaiLimitExceededException>(() =>
        {
            var deep = inner.OpenReader(4);
            deep.Enter();
            deep.Enter();
        });
        Assert.Equal(("MaxDepth", 4L, 3L, 4L), (error.Limit, error.Asked, error.Allowed, error.Offset!.Value));
        r.Close();
    }

    [Fact]
    public void Endless_nesting_ends_before_the_stack_does()
    {
        using var source = ByteSource.FromMemory(Bytes);
        var stream = new KaitaiStream(source, new KaitaiLimits { MaxDepth = int.MaxValue });
        KaitaiLimitExceededException? error = null;
        var thread = new Thread(
            () =>
            {
                var r = stream.OpenReader(0);
                error = Assert.Throws<KaitaiLimitExceededException>(() =>
                {
                    var again = stream.OpenReader(0);
                    Descend(ref again);
                });
                r.Close();
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("Stack", error!.Limit);
    }

    private static int Descend(ref KaitaiReader reader)
    {
        reader.Enter();
        var below = Descend(ref reader) + 1;
        reader.Leave();
        return below;
    }
}
