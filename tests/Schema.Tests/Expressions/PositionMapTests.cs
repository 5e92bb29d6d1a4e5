using Tephra.Schema.Text;
using Xunit;

namespace Tephra.Schema.Tests.Expressions;

public class PositionMapTests
{
    [Fact]
    public void Linear_adds()
    {
        Assert.Equal(17, PositionMap.Linear(10).At(7));
        Assert.Equal(new TextSpan(12, 3), PositionMap.Linear(10).Span(2, 5));
        Assert.Equal(PositionMap.Linear(0), default);
    }

    [Fact]
    public void Positions_are_looked_up_and_clamped()
    {
        var map = PositionMap.FromPositions(new EquatableArray<int>([3, 5, 9]));
        Assert.Equal([3, 3, 5, 9, 9], Enumerable.Range(-1, 5).Select(map.At));
        Assert.Equal(new TextSpan(3, 6), map.Span(0, 2));
    }

    [Fact]
    public void Maps_compare_by_value()
    {
        Assert.Equal(PositionMap.FromPositions(new EquatableArray<int>([3, 5])), PositionMap.FromPositions(new EquatableArray<int>([3, 5])));
        Assert.NotEqual(PositionMap.FromPositions(new EquatableArray<int>([3, 5])), PositionMap.FromPositions(new EquatableArray<int>([3, 6])));
        Assert.NotEqual(PositionMap.Linear(1), PositionMap.Linear(2));
    }
}
