namespace Tephra.Tests.Sources;

public sealed class LifetimeTests : IDisposable
{
    private readonly List<IDisposable> _own = [];

    public void Dispose() => _own.ForEach(o => o.Dispose());

    [Theory, ClassData(typeof(SourceKinds))]
    public void Use_after_dispose_is_an_error_of_its_own(string kind)
    {
        var source = SourceKinds.Make(kind, new byte[1000], _own);
        var stream = new KaitaiStream(source);
        source.Dispose();
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => source.Read(0, new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => source.GetMemory(0, 500));
        Assert.Throws<ObjectDisposedException>(() => stream.OpenReader(0));
        Assert.Throws<ObjectDisposedException>(() => source.Hold());
    }

    [Theory]
    [InlineData("slice of memory")]
    [InlineData("slice of mapped")]
    [InlineData("slice of slice")]
    public void A_slice_does_not_outlive_its_base(string kind)
    {
        var slice = SourceKinds.Make(kind, new byte[1000], _own);
        foreach (var source in _own.OfType<ByteSource>()) source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => slice.Read(0, new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => slice.GetMemory(0, 500));
        Assert.Throws<ObjectDisposedException>(() => new KaitaiStream(slice).OpenReader(0));
    }

    [Theory, ClassData(typeof(SourceKinds))]
    public void An_open_reader_may_finish(string kind)
    {
        var bytes = new byte[300_000];
        new Random(3).NextBytes(bytes);
        var source = SourceKinds.Make(kind, bytes, _own);
        var reader = new KaitaiStream(source).OpenReader(0);
        Assert.Equal(bytes[0], reader.ReadU1());
        source.Dispose();
        for (var i = 1; i + 8 <= bytes.Length; i += 8)
        {
            if (reader.ReadU8le() != BitConverter.ToUInt64(bytes, i)) Assert.Fail($"differs at {i}");
        }

        reader.Close();
        reader.Close();
        try
        {
            reader.Seek(0);
            reader.ReadU1();
            Assert.Fail("a closed reader read");
        }
        catch (ObjectDisposedException)
        {
        }
    }

    [Fact]
    public void A_view_of_a_disposed_map_throws_when_touched_and_a_pinned_one_stays()
    {
        using var file = new TempFile(new byte[1000]);
        file.Write(500, [42]);
        var source = ByteSource.Map(file.Path);
        var view = source.GetMemory(500, 400);
        Assert.Equal(42, view.Span[0]);
        var pin = view.Pin();
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => view.Span[0]);
        Assert.Throws<ObjectDisposedException>(() => view.Pin());
        unsafe
        {
            Assert.Equal(42, *(byte*)pin.Pointer);
        }

        pin.Dispose();
    }

    [Fact]
    public void A_source_over_a_view_of_a_map_holds_the_map()
    {
        using var file = new TempFile(new byte[1000]);
        file.Write(500, [42]);
        var map = ByteSource.Map(file.Path);
        var source = ByteSource.FromMemory(map.GetMemory(400, 300), "part");
        Assert.Equal(("part", 300L), (source.Name, source.Length));
        var reader = new KaitaiStream(source).OpenReader(99);
        Assert.Equal(0, reader.ReadU1());
        map.Dispose();
        Assert.Equal(42, reader.ReadU1());
        reader.Close();
        Assert.Throws<ObjectDisposedException>(() => new KaitaiStream(source).OpenReader(0));
    }

    [Fact]
    public void A_lease_holds_and_ends_once()
    {
        using var file = new TempFile(new byte[1000]);
        var source = ByteSource.Map(file.Path);
        var lease = source.Hold();
        Assert.Equal(1, source.Read(0, new byte[1]));
        lease.Dispose();
        lease.Dispose();
        Assert.Equal(1, source.Read(0, new byte[1]));
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(() => source.Read(0, new byte[1]));
    }

    [Fact]
    public void A_handle_is_closed_or_left_open_as_asked()
    {
        using var file = new TempFile([1, 2, 3]);
        using var handle = File.OpenHandle(file.Path);
        ByteSource.OpenFile(handle, null, leaveOpen: true).Dispose();
        Assert.False(handle.IsClosed);
        ByteSource.OpenFile(handle, null).Dispose();
        Assert.True(handle.IsClosed);
    }

    [Theory]
    [InlineData("mapped")]
    [InlineData("file")]
    public void A_truncated_file_is_an_error_of_its_own(string kind)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let a mapped file be truncated.");
        var path = "";
        var source = SourceKinds.Make(kind, new byte[300_000], _own);
        var file = _own.OfType<TempFile>().Single();
        path = file.Path;
        using (source)
        {
            var stream = new KaitaiStream(source);
            var view = source.GetMemory(200_000, 50_000);
            file.SetLength(1000);
            var error = Assert.Throws<KaitaiSourceChangedException>(() => stream.OpenReader(0));
            Assert.Equal((path, 300_000, 1000), (error.SourceName, error.Length, error.LengthNow));
            Assert.Throws<KaitaiSourceChangedException>(() => source.Read(250_000, new byte[10]));
            Assert.Throws<KaitaiSourceChangedException>(() => source.GetMemory(250_000, 1000).Span[0]);
            Assert.Throws<KaitaiSourceChangedException>(() => source.Hold());
            if (kind == "mapped")
            {
                Assert.Throws<KaitaiSourceChangedException>(() => view.Span[0]);
                Assert.Throws<KaitaiSourceChangedException>(() => view.Pin());
            }

            // Failed attempts hold nothing: made whole again, the file reads again.
            file.SetLength(300_000);
            Assert.Equal(1, source.Read(299_999, new byte[1]));
        }

        Assert.Throws<ObjectDisposedException>(() => source.Read(0, new byte[1]));
    }

    [Fact]
    public async Task Reads_through_a_lease_are_right_from_many_threads_until_it_ends()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
        using var file = new TempFile(bytes);
        for (var round = 0; round < 20; round++)
        {
            var source = ByteSource.Map(file.Path);
            var lease = source.Hold();
            var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() =>
            {
                var buffer = new byte[reader % 2 == 0 ? 8 : 100];
                try
                {
                    for (var i = 0L; ; i++)
                    {
                        var at = (int)(i * 977 % 299_900);
                        if (lease.Read(at, buffer) != buffer.Length || !buffer.AsSpan().SequenceEqual(bytes.AsSpan(at, buffer.Length))) return "wrong bytes";
                    }
                }
                catch (ObjectDisposedException)
                {
                    return "ended";
                }
            })).ToArray();
            await Task.Delay(5, TestContext.Current.CancellationToken);
            lease.Dispose();
            source.Dispose();
            Assert.All(await Task.WhenAll(readers), how => Assert.Equal("ended", how));
        }
    }

    [Fact]
    public void A_lease_reads_as_its_source_at_the_edges()
    {
        using var file = new TempFile(new byte[1000]);
        using var source = ByteSource.Map(file.Path);
        using var lease = source.Hold();
        Assert.Equal([0, 8, 4, 0, 0], ((long[])[1000, 992, 996, 1001, long.MaxValue]).Select(offset => lease.Read(offset, new byte[8])));
        Assert.Equal(1000, lease.Read(0, new byte[2000]));
        Assert.Throws<ArgumentOutOfRangeException>(() => lease.Read(-1, new byte[8]));
    }

    [Fact]
    public void A_lease_notices_that_its_file_was_truncated()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let a mapped file be truncated.");
        using var file = new TempFile(new byte[300_000]);
        using var source = ByteSource.Map(file.Path);
        using var lease = source.Hold();
        file.SetLength(100_000);
        // Bytes that are still there; what is not there is not touched.
        Assert.Throws<KaitaiSourceChangedException>(() =>
        {
            for (var i = 0; i < 256; i++) lease.Read(0, new byte[8]);
        });
    }

    [Fact]
    public void A_file_that_grows_keeps_its_length()
    {
        using var file = new TempFile(new byte[10]);
        using var source = ByteSource.Map(file.Path);
        file.SetLength(20);
        Assert.Equal(10, source.Length);
        Assert.Equal(0, source.Read(10, new byte[1]));
    }

    [Theory]
    [InlineData("mapped")]
    [InlineData("file")]
    [InlineData("slice of mapped")]
    public async Task Disposing_amid_many_readers_is_safe(string kind)
    {
        for (var round = 0; round < 20; round++)
        {
            var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
            var source = SourceKinds.Make(kind, bytes, _own);
            var stream = new KaitaiStream(source);
            var workers = Enumerable.Range(0, 4).Select(seed => Task.Run(() => ReadUntilDisposed(source, stream, seed, bytes.Length))).ToArray();
            await Task.Delay(3, TestContext.Current.CancellationToken);
            source.Dispose();
            foreach (var b in _own.OfType<ByteSource>()) b.Dispose();
            await Task.WhenAll(workers);
        }
    }

    private static void ReadUntilDisposed(ByteSource source, KaitaiStream stream, int seed, int length)
    {
        var random = new Random(seed);
        var buffer = new byte[64];
        while (true)
        {
            var at = random.Next(length - 64);
            try
            {
                source.Read(at, buffer);
                Assert.Equal((byte)((at + 63) * 7), buffer[63]);
                var reader = stream.OpenReader(at);
                var value = reader.ReadU1();
                reader.Close();
                Assert.Equal((byte)(at * 7), value);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
