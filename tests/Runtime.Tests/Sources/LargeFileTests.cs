namespace Tephra.Tests.Sources;

/// <summary>A sparse file of more than 8 GB, read behind all the places where 31 or 32 bits would end.</summary>
public sealed class LargeFileTests
{
    private const long Length = (9L << 30) + 5;

    private static readonly long[] Places = [0, (1L << 30) - 3, (1L << 31) - 3, (1L << 32) - 3, (3L << 31) - 4, (8L << 30) + 1, Length - 8];

    [Theory]
    [InlineData("mapped")]
    [InlineData("file")]
    [InlineData("slice of mapped")]
    public void Positions_are_64_bits_wide(string kind)
    {
        using var file = new TempFile();
        try
        {
            file.SetLength(Length);
        }
        catch (IOException)
        {
            Assert.Skip("The temporary folder's file system has no room for a sparse file of 9 GB.");
        }

        foreach (var place in Places) file.Write(place, BitConverter.GetBytes(0x1122334455667788 + place));
        using var whole = kind == "file" ? ByteSource.OpenFile(file.Path) : ByteSource.Map(file.Path);
        using var source = kind == "slice of mapped" ? whole.Slice(0, Length) : whole;
        Assert.Equal(Length, source.Length);

        var reader = new KaitaiStream(source).OpenReader(0);
        foreach (var place in Places)
        {
            reader.Seek(place);
            Assert.Equal(0x1122334455667788 + place, reader.ReadS8le());
            Assert.Equal(place + 8, reader.Position);

            var view = source.GetMemory(place, (int)Math.Min(100_000, Length - place));
            Assert.Equal(0x1122334455667788 + place, BitConverter.ToInt64(view.Span));
        }

        // From the window that begins at 0 across the end of what an int can count.
        reader.Seek(0);
        reader.ReadU1();
        reader.Seek((1L << 31) - 3);
        Assert.Equal(0x1122334455667788 + (1L << 31) - 3, reader.ReadS8le());

        reader.Seek(1L << 32);
        var sub = reader.Substream(4L << 30);
        Assert.Equal((1L << 32, 4L << 30, 8L << 30), (sub.Start, sub.Size, reader.Position));
        var inner = sub.OpenReader((3L << 31) - 4 - (1L << 32));
        Assert.Equal(0x1122334455667788 + (3L << 31) - 4, inner.ReadS8le());
        inner.Close();
        reader.Close();
    }

    [Fact]
    public void A_view_may_be_longer_than_a_segment()
    {
        if (IntPtr.Size < 8) Assert.Skip("Needs 64-bit addresses.");
        using var file = new TempFile();
        file.SetLength(4L << 30);
        file.Write((2L << 30) + 7, [99]);
        using var source = ByteSource.Map(file.Path);
        var view = source.GetMemory((1L << 30) - 1, int.MaxValue);
        Assert.Equal(99, view.Span[(1 << 30) + 8]);
    }
}
