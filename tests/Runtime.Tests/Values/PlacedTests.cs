namespace Tephra.Tests.Values;

/// <summary>Values that remember where they were read, and values that can be forgotten.</summary>
public sealed class PlacedTests
{
    [Fact]
    public void A_value_knows_where_it_was_read()
    {
        var placed = default(KaitaiPlaced<int?>);
        Assert.Equal((-1, -1, false, null), (placed.Start, placed.End, placed.IsAssigned, placed.ValueOrDefault));
        Assert.False(placed.TryGet(out _));

        using var source = ByteSource.FromMemory(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        var reader = new KaitaiStream(source).OpenReader(3);
        Assert.Equal(0x04, placed.Set(reader.ReadU1(), in reader));
        Assert.Equal((3, 4, false, 4), (placed.Start, placed.End, placed.IsAssigned, placed.ValueOrDefault));

        // The first to finish wins.
        Assert.Equal(0x04, placed.Set(reader.ReadU1(), in reader));
        Assert.Equal((3, 4), (placed.Start, placed.End));
        reader.Close();
    }

    [Fact]
    public void An_assigned_value_takes_the_place_of_the_one_that_was_read()
    {
        using var source = ByteSource.FromMemory(new byte[4]);
        var reader = new KaitaiStream(source).OpenReader(1);
        var placed = default(KaitaiPlaced<string?>);
        placed.Set(reader.ReadU2le().ToString(System.Globalization.CultureInfo.InvariantCulture), in reader);
        reader.Close();
        placed.Assign("new");
        Assert.Equal((1, 3, true, "new"), (placed.Start, placed.End, placed.IsAssigned, placed.ValueOrDefault));
        placed.Assign(null);
        Assert.True(placed.TryGet(out var value));
        Assert.Null(value);

        var untouched = default(KaitaiPlaced<string?>);
        untouched.Assign("new");
        Assert.Equal((-1, -1, true, "new"), (untouched.Start, untouched.End, untouched.IsAssigned, untouched.Set("old")));
    }

    [Fact]
    public void A_value_without_bytes_has_no_place()
    {
        var placed = default(KaitaiPlaced<byte?>);
        Assert.Null(placed.Set(null));
        Assert.True(placed.TryGet(out var value));
        Assert.Null(value);
        Assert.Equal((-1, -1, false), (placed.Start, placed.End, placed.IsAssigned));
    }

    [Fact]
    public void A_lazy_value_can_be_forgotten()
    {
        var lazy = default(KaitaiLazy<string>);
        Assert.Equal("first", lazy.Set("first"));
        Assert.Equal("first", lazy.Set("second"));
        lazy.Forget();
        Assert.False(lazy.TryGet(out _));
        Assert.Equal("second", lazy.Set("second"));
    }
}
