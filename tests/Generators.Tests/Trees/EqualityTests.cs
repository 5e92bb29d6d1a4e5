namespace Tephra.Generators.Tests.Trees;

public sealed class EqualityTests
{
    [Fact]
    public void Objects_read_from_the_same_bytes_are_equal()
    {
        var x = TreeSample.Read();
        Assert.True(x.StructurallyEquals(TreeSample.Read()));
        Assert.True(x.StructurallyEquals(x));
        Assert.False(x.StructurallyEquals(null));
        Assert.False(x.StructurallyEquals(x.Header));
        Assert.True(x.Header.StructurallyEquals(x.Late));
    }

    public static TheoryData<string, Action<dynamic>> Changes => new()
    {
        { "a number", x => x.Count = (byte)3 },
        { "a field of an object", x => x.Header.X = (byte)8 },
        { "an item of a list", x => x.Points[1].Y = (byte)8 },
        { "the length of a list", x => x.Points.RemoveAt(1) },
        { "a parameter", x => x.Nodes[0].Number = 5 },
        { "an object deeper down", x => x.Nodes[1].Child.X = (byte)1 },
        { "bytes", x => x.Part.Bytes = new ReadOnlyMemory<byte>([0xaa, 0xbc]) },
        { "another case of a switch", x => x.Mixed = (byte)5 },
        { "an object of a switch", x => x.Mixed.X = (byte)9 },
        { "the sign of zero in a list", x => x.Reals[1] = 0f },
        { "the bits of what is no number", x => x.Reals[0] = BitConverter.UInt32BitsToSingle(0x7fc00001) },
        { "text in a list", x => x.Words[1] = "c" },
        { "an object where there was none", x => x.Absent = x.Header },
        { "no object where there was one", x => x.Mixed = null },
        { "an object an instance gave", x => x.Late.X = (byte)8 },
        { "an object an instance of an object gave", x => x.Part.Last.X = (byte)8 },
        { "an item of a list an instance gave", x => x.LatePoints[0].X = (byte)8 },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_difference_is_found(string what, Action<dynamic> change)
    {
        var x = TreeSample.Read();
        var y = x.Clone();
        change(y);
        Assert.False(x.StructurallyEquals(y), what);
        Assert.False(y.StructurallyEquals(x), what);
        Assert.True(y.StructurallyEquals(y.Clone()), what);
    }

    [Fact]
    public void Objects_that_were_built_are_compared_by_what_they_were_given()
    {
        var type = ((object)TreeSample.Read().Header).GetType();
        dynamic one = Activator.CreateInstance(type)!, other = Activator.CreateInstance(type)!;
        Assert.True(one.StructurallyEquals(other));
        other.X = (byte)1;
        Assert.False(one.StructurallyEquals(other));
    }
}
