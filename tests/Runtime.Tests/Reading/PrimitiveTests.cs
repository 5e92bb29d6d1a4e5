namespace Tephra.Tests.Reading;

public sealed class PrimitiveTests
{
    private static readonly byte[] Bytes = [0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8, 0x09];

    public static TheoryData<string> Kinds => ["memory", "shreds of 1", "shreds of 3"];

    [Theory, MemberData(nameof(Kinds))]
    public void Numbers_of_all_sizes_and_orders(string kind)
    {
        using var source = SourceKinds.Make(kind, Bytes, []);
        var r = new KaitaiStream(source).OpenReader(0);
        Assert.Equal(0x81, r.ReadU1());
        Back(ref r);
        Assert.Equal(-0x7f, r.ReadS1());
        Back(ref r);
        Assert.Equal(0x9281, r.ReadU2le());
        Back(ref r);
        Assert.Equal(0x8192, r.ReadU2be());
        Back(ref r);
        Assert.Equal(unchecked((short)0x9281), r.ReadS2le());
        Back(ref r);
        Assert.Equal(unchecked((short)0x8192), r.ReadS2be());
        Back(ref r);
        Assert.Equal(0xb4a39281, r.ReadU4le());
        Back(ref r);
        Assert.Equal(0x8192a3b4, r.ReadU4be());
        Back(ref r);
        Assert.Equal(unchecked((int)0xb4a39281), r.ReadS4le());
        Back(ref r);
        Assert.Equal(unchecked((int)0x8192a3b4), r.ReadS4be());
        Back(ref r);
        Assert.Equal(0xf8e7d6c5b4a39281, r.ReadU8le());
        Back(ref r);
        Assert.Equal(0x8192a3b4c5d6e7f8, r.ReadU8be());
        Back(ref r);
        Assert.Equal(unchecked((long)0xf8e7d6c5b4a39281), r.ReadS8le());
        Back(ref r);
        Assert.Equal(unchecked((long)0x8192a3b4c5d6e7f8), r.ReadS8be());
        Assert.Equal(9, r.ReadU1());
        Assert.True(r.IsEof);
        r.Close();
    }

    [Fact]
    public void Floating_point_in_both_orders()
    {
        byte[] bytes = [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(1.5f).Reverse(), .. BitConverter.GetBytes(-2.25), .. BitConverter.GetBytes(-2.25).Reverse()];
        using var source = ByteSource.FromMemory(bytes);
        var r = new KaitaiStream(source).OpenReader(0);
        Assert.Equal(1.5f, r.ReadF4le());
        Assert.Equal(1.5f, r.ReadF4be());
        Assert.Equal(-2.25, r.ReadF8le());
        Assert.Equal(-2.25, r.ReadF8be());
        r.Close();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Numbers_past_the_end_say_where_and_stay_there(string kind)
    {
        using var whole = SourceKinds.Make(kind, Bytes, []);
        var stream = new KaitaiStream(whole, start: 2, size: 5, KaitaiLimits.Default, depth: 0);
        var r = stream.OpenReader(3);
        var error = Fails(ref r, static (ref KaitaiReader r) => r.ReadU4le());
        Assert.Equal((5L, 4L, 2L), (error.Offset!.Value, error.Requested, error.Available));
        Assert.Equal(3, r.Position);
        Assert.Equal(0xe7d6, r.ReadU2le());
        error = Fails(ref r, static (ref KaitaiReader r) => r.ReadU1());
        Assert.Equal((7L, 1L, 0L), (error.Offset!.Value, error.Requested, error.Available));
        r.Close();
    }

    [Fact]
    public void Reading_numbers_allocates_nothing()
    {
        using var file = new TempFile(new byte[60_000]);
        using var source = ByteSource.Map(file.Path);
        var r = new KaitaiStream(source).OpenReader(0);
        r.ReadU1();
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (r.Remaining >= 40)
        {
            r.ReadU1();
            r.ReadU2be();
            r.ReadU4le();
            r.ReadF8be();
            r.ReadBitsIntBe(13);
            r.ReadBitsIntLe(5);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        r.Close();
    }

    private delegate void Act(ref KaitaiReader reader);

    private static void Back(ref KaitaiReader r) => r.Seek(0);

    private static KaitaiEndOfStreamException Fails(ref KaitaiReader reader, Act act)
    {
        try
        {
            act(ref reader);
        }
        catch (KaitaiEndOfStreamException error)
        {
            return error;
        }

        throw new InvalidOperationException("read past the end");
    }
}
