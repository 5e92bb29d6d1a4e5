namespace Tephra.Tests.Values;

public sealed class StructTests
{
    [Fact]
    public void A_root_read_by_path_owns_its_file()
    {
        using var file = new TempFile([2, 0, 0, 0, 7, 8, 9]);
        var root = Sample.Read(file.Path);
        Assert.Equal(2u, root.Size);
        Assert.Equal([7, 8], root.Body.Data.ToArray());
        Assert.Same(root, root.M_Root);
        Assert.Null(root.M_Parent);
        Assert.Same(root, root.Body.M_Parent);
        Assert.Same(root, root.Body.M_Root);
        Assert.Equal(6, root.M_Io.Position);
        Assert.Equal(9, root.Tail);
        root.Dispose();
        root.Dispose();
        Assert.Throws<ObjectDisposedException>(() => root.Tail);
        Assert.Equal("Sample", root.ToString());
        Assert.Equal("body of 2", root.Body.ToString());
    }

    [Fact]
    public void A_stream_knows_where_the_seq_of_its_object_ended()
    {
        var root = Sample.Read(new byte[] { 1, 0, 0, 0, 5, 6 });
        Assert.Equal(5, root.M_Io.SeqEnd);
        var own = new KaitaiStream(root.M_Io.Source, 4, 2, KaitaiLimits.Default, depth: 0);
        Assert.Equal(-1, own.SeqEnd);
        own.ReadStruct(new Body(1), root, root);
        Assert.Equal(1, own.SeqEnd);
        Assert.Null(root.M_Io.KeptIfAny);
    }

    [Fact]
    public void A_source_stays_its_owners()
    {
        using var source = ByteSource.FromMemory(new byte[] { 1, 0, 0, 0, 5, 6 });
        using (var root = Sample.Read(source)) Assert.Equal(6, root.Tail);
        Assert.Equal(1, source.Read(0, new byte[1]));
        Assert.Equal([5], Sample.Read(new byte[] { 1, 0, 0, 0, 5, 6 }).Body.Data.ToArray());
    }

    [Fact]
    public void A_failed_read_closes_the_file_and_carries_its_path()
    {
        using var file = new TempFile([9, 0, 0, 0, 5, 6]);
        var error = Assert.Throws<KaitaiEndOfStreamException>(() => Sample.Read(file.Path));
        Assert.Equal("/body/data: at 0x4: end of stream: 9 bytes asked for, 2 left", error.Message);
        Assert.Throws<KaitaiLimitExceededException>(() => Sample.Read(new byte[] { 1, 0, 0, 0, 5 }, new KaitaiLimits { MaxDepth = 1 }));
    }

    [Fact]
    public void An_object_that_was_not_read_has_no_stream()
    {
        var sample = new Sample();
        Assert.Throws<InvalidOperationException>(() => sample.M_Io);
        Assert.Same(sample, sample.M_Root);
    }

    /// <summary>As the generator would write it.</summary>
    private sealed class Sample : KaitaiStruct<Sample>
    {
        public uint Size { get; set; }

        public Body Body { get; set; } = null!;

        public byte Tail
        {
            get
            {
                var reader = M_Io.OpenReader(4 + Size);
                try
                {
                    return reader.ReadU1();
                }
                finally
                {
                    reader.Close();
                }
            }
        }

        public override void M_Read(ref KaitaiReader reader)
        {
            reader.Enter();
            Size = reader.ReadU4le();
            try
            {
                Body = new Body(Size);
                Body.M_Attach(reader.Stream, this, M_Root);
                Body.M_Read(ref reader);
            }
            catch (KaitaiException error)
            {
                error.Within("body");
                throw;
            }

            reader.Leave();
        }
    }

    private sealed class Body(uint size) : KaitaiStruct
    {
        public ReadOnlyMemory<byte> Data { get; set; }

        public override void M_Read(ref KaitaiReader reader)
        {
            reader.Enter();
            try
            {
                Data = reader.ReadBytes(size);
            }
            catch (KaitaiException error)
            {
                error.Within("data");
                throw;
            }

            reader.Leave();
        }

        protected override string M_ToString() => $"body of {Data.Length}";
    }
}
