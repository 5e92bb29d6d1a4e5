using System.Collections;

namespace Tephra.Tests.Values;

public sealed class ListTests
{
    [Fact]
    public void It_is_a_list()
    {
        var list = new KaitaiList<string> { "a", "b" };
        list.Insert(1, "x");
        list.Add("c");
        Assert.Equal(["a", "x", "b", "c"], list);
        Assert.Equal(4, list.Count);
        Assert.Equal(2, list.IndexOf("b"));
        Assert.Contains("c", list);
        Assert.True(list.Remove("x"));
        Assert.False(list.Remove("x"));
        list[0] = "A";
        list.RemoveAt(2);
        Assert.Equal(["A", "b"], list.AsSpan().ToArray());
        var copy = new string[3];
        list.CopyTo(copy, 1);
        Assert.Equal([null!, "A", "b"], copy);
        Assert.False(((ICollection<string>)list).IsReadOnly);
        list.Clear();
        Assert.Empty(list);
    }

    [Fact]
    public void It_is_taken_for_a_list_of_other_items_as_long_as_they_are_such()
    {
        var list = new KaitaiList<object> { "a", "b" };
        Assert.Same(list, KaitaiExpressions.AsList<object>(list));
        Assert.Equal(["a", "b"], KaitaiExpressions.AsList<string>(list));
        list.Add(1);
        Assert.Contains("Int32", Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.AsList<string>(list)).Message, StringComparison.Ordinal);
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.AsList<string>("ab"));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.AsList<string>(null));
    }

    [Fact]
    public void It_grows_and_takes_arrays_over()
    {
        var list = new KaitaiList<int>(0);
        for (var i = 0; i < 1000; i++) list.Add(i);
        Assert.Equal(Enumerable.Range(0, 1000), list);
        var part = new KaitaiList<int>([1, 2, 3, 4], 2);
        Assert.Equal([1, 2], part);
        part.Add(9);
        Assert.Equal([1, 2, 9], part);
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaitaiList<int>([1], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaitaiList<int>(-1));
    }

    [Fact]
    public void Bounds_are_kept()
    {
        var list = new KaitaiList<int>([1, 2, 3, 4], 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2] = 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Insert(3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveAt(2));
        Assert.Equal(-1, list.IndexOf(3));
    }

    [Fact]
    public void Walking_allocates_nothing_and_notices_changes()
    {
        var list = new KaitaiList<int>([1, 2, 3], 3);
        var sum = 0;
        foreach (var item in list) sum += item;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var item in list) sum += item;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(12, sum);
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var item in list) list.Add(item);
        });
        Assert.Equal(4, ((IEnumerable)list).Cast<int>().Count());
    }
}
