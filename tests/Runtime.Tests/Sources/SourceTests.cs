using System.Buffers.Binary;

namespace Tephra.Tests.Sources;

public sealed class SourceTests : IDisposable
{
    private readonly List<IDisposable> _own = [];
    private readonly byte[] _bytes = new byte[200_000];

    public SourceTests() => new Random(7).NextBytes(_bytes);

    public void Dispose() => _own.ForEach(o => o.Dispose());

    [Theory, ClassData(typeof(SourceKinds))]
    public void Every_kind_gives_the_same_bytes(string kind)
    {
        using var source = SourceKinds.Make(kind, _bytes, _own);
        Assert.Equal(_bytes.Length, source.Length);

        var all = new byte[_bytes.Length];
        source.ReadExactly(0, all);
        Assert.Equal(_bytes, all);

        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var offset = random.Next(_bytes.Length);
            var length = random.Next(Math.Min(_bytes.Length - offset, i % 2 == 0 ? 100 : 100_000));
            Assert.True(source.GetMemory(offset, length).Span.SequenceEqual(_bytes.AsSpan(offset, length)));
        }
    }

    [Theory, ClassData(typeof(SourceKinds))]
    public void Every_kind_reads_through_a_reader(string kind)
    {
        using var source = SourceKinds.Make(kind, _bytes, _own);
        var reader = new KaitaiStream(source).OpenReader(1);
        for (var i = 1; i + 4 <= _bytes.Length; i += 4)
        {
            var expected = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(i));
            if (reader.ReadU4le() != expected) Assert.Fail($"differs at {i}");
        }

        Assert.Equal(3, reader.Remaining);
        reader.Close();
    }

    [Theory, ClassData(typeof(SourceKinds))]
    public void The_end_is_the_end(string kind)
    {
        using var source = SourceKinds.Make(kind, _bytes, _own);
        var two = new byte[2];
        Assert.Equal(1, source.Read(_bytes.Length - 1, two));
        Assert.Equal(_bytes[^1], two[0]);
        Assert.Equal(0, source.Read(_bytes.Length, two));
        Assert.Equal(0, source.Read(long.MaxValue, two));
        Assert.Equal(0, source.Read(3, []));
        Assert.Equal(0, source.GetMemory(_bytes.Length, 0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Read(-1, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.GetMemory(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.GetMemory(0, -1));

        var error = Assert.Throws<KaitaiEndOfStreamException>(() => source.ReadExactly(_bytes.Length - 1, two));
        Assert.Equal((_bytes.Length - 1, 2, 1), (error.Offset, error.Requested, error.Available));
        var past = Assert.Throws<KaitaiEndOfStreamException>(() => source.GetMemory(_bytes.Length - 3, 10));
        Assert.Equal((_bytes.Length - 3, 10, 3), (past.Offset, past.Requested, past.Available));
    }

    [Theory, ClassData(typeof(SourceKinds))]
    public void An_empty_source_is_a_source(string kind)
    {
        using var source = SourceKinds.Make(kind, [], _own);
        Assert.Equal(0, source.Length);
        Assert.Equal(0, source.Read(0, new byte[3]));
        Assert.Equal(0, source.GetMemory(0, 0).Length);
        Assert.Throws<KaitaiEndOfStreamException>(() => source.GetMemory(0, 1));
        var reader = new KaitaiStream(source).OpenReader(0);
        Assert.True(reader.IsEof);
        Assert.Equal(0, reader.ReadBytesFull().Length);
        reader.Close();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(11, 0)]
    [InlineData(4, 7)]
    [InlineData(4, long.MaxValue)]
    public void A_slice_lies_within_its_base(long offset, long length)
    {
        using var source = ByteSource.FromMemory(new byte[10]);
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Slice(offset, length));
    }

    [Fact]
    public void Memory_is_not_copied()
    {
        using var source = ByteSource.FromMemory(_bytes, "mine");
        Assert.Equal("mine", source.Name);
        Assert.True(source.GetMemory(10, 5).Span.Overlaps(_bytes));
    }

    [Fact]
    public void What_is_no_file_gives_the_usual_errors()
    {
        foreach (var open in new Func<string, ByteSource>[] { ByteSource.Map, ByteSource.OpenFile })
        {
            Assert.Throws<FileNotFoundException>(() => open(Path.Combine(Path.GetTempPath(), "tephra-no-such-file")));
            Assert.Throws<DirectoryNotFoundException>(() => open(Path.Combine(Path.GetTempPath(), "tephra-no-such-folder", "file")));
            Assert.Throws<UnauthorizedAccessException>(() => open(Path.GetTempPath()));
        }
    }

    [Fact]
    public void A_mapped_file_can_be_replaced_and_deleted()
    {
        using var file = new TempFile([1, 2, 3, 4]);
        using var source = ByteSource.Map(file.Path);
        using var other = new TempFile([9]);
        File.Move(other.Path, file.Path, overwrite: true);
        Assert.Equal(3, source.GetMemory(2, 1).Span[0]);
        Assert.Equal([9], File.ReadAllBytes(file.Path));
    }
}
