using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Trees;

public sealed class WalkTests
{
    [Fact]
    public void A_walk_reads_nothing_and_passes_over_what_holds_nothing()
    {
        var x = TreeSample.Read();
        Assert.Equal("Sample Header Node Header Node Header Part Point", Walk(x));
        Assert.NotNull(x.Late);
        Assert.Equal(2, x.LatePoints.Count);
        Assert.Same(x.Nodes[0], x.First);
        Assert.Equal(0x0d, x.Part.Last.X);
        Assert.Equal("Sample Header Node Header Node Header Part Header Point Header", Walk(x));
    }

    [Fact]
    public void Everything_is_touched_and_what_fails_is_told()
    {
        var x = TreeSample.Read();
        IReadOnlyList<KaitaiUnreadable> errors = KaitaiTree.TouchAll((KaitaiStruct)x);
        var error = Assert.Single(errors);
        Assert.Equal("out_of_reach", error.Id);
        Assert.Same(x, error.Owner);
        Assert.Equal("/out_of_reach", Assert.IsType<KaitaiEndOfStreamException>(error.Error).SchemaPath);
        x.Dispose();
        Assert.Equal((7, 14L, 0x0d, 4), ((int)x.Late.X, (long)x.Late.Twice, (int)x.Part.Last.X, (int)x.Points[1].Y));
        Assert.Equal((0x702, 2L, 2, 1), ((int)x.LateNumber, (long)x.Nodes[1].Up, (int)x.Both.Count, (int)x.LatePoints[0].X));
    }

    [Fact]
    public void Places_that_refer_to_each_other_in_a_circle_end()
    {
        const string Schema = """
            meta: {id: ring}
            seq: [{id: next_at, type: u1}, {id: back_at, type: u1}]
            instances:
              next: {pos: next_at, type: ring}
              back: {pos: back_at, type: ring}
              pair: {pos: next_at, type: ring, repeat: expr, repeat-expr: 2}
              self: {value: _root}
            """;
        var schemas = CompiledSchemas.From(("ring.ksy", Schema));
        var bytes = Hex.Bytes("02 04 04 00 00 02 00 00");
        var x = schemas.Read("Ring", bytes);
        Assert.Empty(KaitaiTree.TouchAll((KaitaiStruct)x));
        Assert.InRange(Enumerable.Count(KaitaiTree.Walk((KaitaiStruct)x)), 4, 60);
        Assert.True(schemas.Read("Ring", bytes).StructurallyEquals(schemas.Read("Ring", bytes)));
        Assert.False(schemas.Read("Ring", bytes).StructurallyEquals(schemas.Read("Ring", Hex.Bytes("02 04 04 00 02 02 00 00"))));
        var copy = x.Clone();
        Assert.Same(copy, copy.Self);
        Assert.True(x.StructurallyEquals(copy));
        copy.Next.Next.NextAt = (byte)5;
        Assert.False(x.StructurallyEquals(copy));
    }

    private static string Walk(dynamic root) => string.Join(" ", KaitaiTree.Walk((KaitaiStruct)root).Select(one => one.GetType().Name));
}
