namespace Tephra.Tests.Trees;

public sealed class TreeTests
{
    private const int Deep = 100_000;

    [Fact]
    public void No_tree_is_too_deep()
    {
        var chain = Link.Chain(Deep);
        var copy = chain.Clone();
        Assert.Equal(Deep, KaitaiTree.Walk(copy).Count());
        Assert.True(chain.StructurallyEquals(copy));
        Assert.Empty(KaitaiTree.TouchAll(copy));
        var last = KaitaiTree.Walk(copy).Cast<Link>().Last();
        Assert.Equal((Deep - 1, (Deep - 1) * 2), (last.Number, last.TouchedOf(3)));
        last.Number++;
        Assert.False(chain.StructurallyEquals(copy));
    }

    [Fact]
    public void References_in_a_circle_end()
    {
        var one = Link.Chain(3);
        one.Next!.Next!.Next = one;
        one.Links.Add(one.Next);
        Assert.Equal([0, 1, 2], KaitaiTree.Walk(one).Cast<Link>().Select(link => link.Number));
        var copy = one.Clone();
        Assert.Same(copy, copy.Next!.Next!.Next);
        Assert.Same(copy.Next, copy.Links[0]);
        Assert.NotSame(one.Next, copy.Next);
        Assert.True(one.StructurallyEquals(copy));
        copy.Next.Next.Number = 9;
        Assert.False(one.StructurallyEquals(copy));
    }

    [Fact]
    public void Holders_come_before_what_they_hold_in_order()
    {
        var root = new Link { Number = 1, Next = new Link { Number = 2, Next = new Link { Number = 3 } } };
        root.Links.Add(new Link { Number = 4, Next = new Link { Number = 5 } });
        root.Links.Add(new Link { Number = 6 });
        Assert.Equal([1, 2, 3, 4, 5, 6], KaitaiTree.Walk(root).Cast<Link>().Select(link => link.Number));
    }

    [Fact]
    public void What_cannot_be_computed_is_told_and_the_rest_touched()
    {
        var root = new Link { Number = int.MaxValue, Next = new Link { Number = 3 } };
        var error = Assert.Single(KaitaiTree.TouchAll(root));
        Assert.Equal(("twice", true), (error.Id, error.Error is OverflowException));
        Assert.Same(root, error.Owner);
        Assert.Equal((null, 6), (root.TouchedOf(3), root.Next.TouchedOf(3)));
    }

    [Fact]
    public void A_computed_value_is_kept_until_it_is_forgotten()
    {
        var link = new Link { Number = 2 };
        Assert.Null(link.TouchedOf(3));
        Assert.Equal(4, link.ValueOf(3));
        link.Number = 5;
        Assert.Equal((4, 4), (link.Twice, link.Clone().TouchedOf(3)));
        link.Forget();
        Assert.Null(link.TouchedOf(3));
        Assert.Equal(10, link.Twice);
        Assert.Throws<ArgumentOutOfRangeException>(() => link.ValueOf(4));
    }

    [Fact]
    public void Large_lists_of_numbers_are_compared_whole()
    {
        var one = new KaitaiList<byte>(new byte[(1 << 24) + 2], (1 << 24) + 2);
        var holders = (new Bytes { All = one }, new Bytes { All = new KaitaiList<byte>(one.AsSpan().ToArray(), one.Count) });
        Assert.True(holders.Item1.StructurallyEquals(holders.Item2));
        holders.Item2.All[1 << 24] = 1;
        Assert.False(holders.Item1.StructurallyEquals(holders.Item2));
    }

    private sealed class Bytes : KaitaiStruct<Bytes>
    {
        private static readonly KaitaiMember[] Table = [new("all", KaitaiMemberKind.Field, "u1[]")];

        public KaitaiList<byte> All { get; set; } = [];

        protected internal override ReadOnlySpan<KaitaiMember> M_Members => Table;

        public override void M_Read(ref KaitaiReader reader)
        {
        }

        protected internal override object? M_Value(int member) => member == 0 ? All : base.M_Value(member);
    }
}
