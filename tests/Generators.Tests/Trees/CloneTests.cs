using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Trees;

public sealed class CloneTests
{
    [Fact]
    public void A_copy_holds_the_same_in_objects_of_its_own()
    {
        var x = TreeSample.Read();
        var copy = x.Clone();
        Assert.Same(x.GetType(), copy.GetType());
        Assert.NotSame(x.Header, copy.Header);
        Assert.NotSame(x.Nodes[0].Child, copy.Nodes[0].Child);
        Assert.NotSame(x.Mixed, copy.Mixed);
        Assert.NotSame(x.M_Io, copy.M_Io);
        Assert.True(copy.StructurallyEquals(x));
        copy.Header.X = (byte)8;
        copy.Words[0] = "z";
        copy.Reals.Add(1f);
        Assert.Equal((7, "a", 2), ((int)x.Header.X, (string)x.Words[0], (int)x.Reals.Count));
    }

    [Fact]
    public void What_refers_to_an_object_that_is_copied_refers_to_its_copy()
    {
        var x = TreeSample.Read();
        Assert.Same(x.Nodes[0], x.First);
        Assert.Equal(2, x.Both.Count);
        var copy = x.Clone();
        Assert.Same(copy.Nodes[0], copy.First);
        Assert.Same(copy.Nodes[1], copy.Both[0]);
        Assert.Same(copy.Header, copy.Nodes[1].Header);
        Assert.Same(copy.M_Io, copy.Nodes[1].Stream);
        Assert.Same(copy.M_Io, copy.Nodes[1].M_Io);
        Assert.Same(copy, copy.Nodes[1].M_Parent);
        Assert.Same(copy, copy.Part.M_Root);
        Assert.Null(copy.M_Parent);
        copy.Count = (byte)5;
        Assert.Equal((5L, 2L), ((long)copy.Nodes[0].Up, (long)x.Nodes[0].Up));
    }

    [Fact]
    public void A_part_is_copied_by_itself()
    {
        var x = TreeSample.Read();
        var copy = x.Nodes[1].Clone();
        Assert.Same(x, copy.M_Parent);
        Assert.Same(x, copy.M_Root);
        Assert.Same(x.Header, copy.Header);
        Assert.NotSame(x.Nodes[1].Child, copy.Child);
        Assert.NotSame(x.M_Io, copy.M_Io);
        Assert.Same(copy.M_Io, copy.Stream);
        Assert.Equal(1, copy.Number);
    }

    [Fact]
    public void Instances_stay_as_they_were_touched_or_not()
    {
        var x = TreeSample.Read();
        var position = (long)x.Where;
        x.Header.X = (byte)1;
        Assert.Equal(2L, x.Header.Twice);
        x.Late.X = (byte)99;
        Assert.Equal(0x702, x.LateNumber);
        x.M_Io.Position = 0;
        var copy = x.Clone();
        Assert.Equal((position, 2L, 99, 0x702), ((long)copy.Where, (long)copy.Header.Twice, (int)copy.Late.X, (int)copy.LateNumber));
        Assert.NotSame(x.Late, copy.Late);
        Assert.Same(copy, copy.Late.M_Parent);
        copy.Part.Last.X = (byte)1;
        Assert.Equal(0x0d, x.Part.Last.X);
        Assert.Same(copy.Part, copy.Part.Last.M_Parent);
    }

    [Fact]
    public void Lists_that_were_not_touched_are_read_by_the_copy()
    {
        var x = TreeSample.Read();
        var untouched = x.Clone();
        x.Points[1].X = (byte)77;
        var touched = x.Clone();
        Assert.Equal((3, 77, 77), ((int)untouched.Points[1].X, (int)touched.Points[1].X, (int)x.Points[1].X));
        Assert.Equal((1, 1), ((int)untouched.Points[0].X, (int)touched.Points[0].X));
        Assert.Same(touched, touched.Points[0].M_Parent);
        Assert.Same(touched, touched.Points[1].M_Parent);
        Assert.NotSame(x.Points[1], touched.Points[1]);
        Assert.Same(untouched.M_Io, untouched.Points[0].M_Io);
        x.Points.RemoveAt(0);
        Assert.Equal((2, 1), ((int)touched.Points.Count, (int)x.Clone().Points.Count));
    }

    [Fact]
    public void A_copy_owns_no_source()
    {
        var x = TreeSample.Read();
        var copy = x.Clone();
        copy.Dispose();
        Assert.Equal(7, copy.Late.X);
        Assert.Equal(7, x.Late.X);
        x.Dispose();
        Assert.Throws<ObjectDisposedException>(() => (object)copy.LateNumber);
        Assert.Equal(7, copy.Late.X);
    }

    [Fact]
    public void Calls_find_the_methods_behind_members_named_like_them()
    {
        const string Schema = """
            meta: {id: test}
            seq: [{id: clone, type: clone(1)}, {id: structurally_equals, type: u1}]
            types:
              clone:
                params: [{id: clone, type: u1}]
                seq: [{id: write, type: u1}]
                instances: {structurally_equals: {value: clone + write}}
            """;
        const string Use = """
            #pragma warning disable CS1591 // No documentation.
            namespace Compiled;
            public static class Use
            {
                public static Test Outer(Test test) => test.Clone();
                public static Test.Types.Clone Inner(Test test) => test.Clone.Clone();
                public static bool Equal(Test test) => test.StructurallyEquals(test.Clone()) && test.Clone.StructurallyEquals(test.Clone.Clone());
            }
            """;
        var schemas = CompiledSchemas.From(Schema, Use);
        object test = schemas.Read("Test", Hex.Bytes("0203"));
        dynamic outer = Call("Outer")!, inner = Call("Inner")!;
        Assert.NotSame(test, outer);
        Assert.Equal((2, 3, 3L), ((int)outer.Clone.Write, (int)outer.StructurallyEquals, (long)inner.StructurallyEquals));
        Assert.Equal(true, Call("Equal"));

        object? Call(string method) => schemas.Class("Use").GetMethod(method)!.Invoke(null, [test]);
    }
}
