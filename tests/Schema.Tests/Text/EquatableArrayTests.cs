using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Text;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_the_same_elements_are_equal()
    {
        var (one, other) = (new EquatableArray<string>(["a", "b"]), new[] { "a", "b" }.ToEquatableArray());
        Assert.Equal(one, other);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, new EquatableArray<string>(["b", "a"]));
        Assert.NotEqual(one, new EquatableArray<string>(["a"]));
        Assert.True(one != default);
    }

    [Fact]
    public void Nothing_equals_nothing()
    {
        EquatableArray<int> none = default;
        Assert.Equal(none, EquatableArray<int>.Empty);
        Assert.Equal(none, Array.Empty<int>().ToEquatableArray());
        Assert.Equal(none.GetHashCode(), new EquatableArray<int>([]).GetHashCode());
        Assert.Empty(none);
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Elements_come_in_order()
    {
        var items = new EquatableArray<int>([3, 1, 2]);
        Assert.Equal([3, 1, 2], items);
        var walked = new List<int>();
        foreach (var item in items) walked.Add(item);
        Assert.Equal([3, 1, 2], walked);
    }
}
