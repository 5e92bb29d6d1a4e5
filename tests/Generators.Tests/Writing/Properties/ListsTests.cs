using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class ListsTests
{
    private static readonly Gen<Lists.Types.Record> Record = Some.Bytes.Select(bytes => new Lists.Types.Record { Body = bytes });

    private static readonly Gen<Lists.Types.Point> Point = Gen.Select(Gen.Int, Gen.Int).Select((x, y) => new Lists.Types.Point { X = x, Y = y });

    /// <summary>Counts and sizes that are computed from fields.</summary>
    public static readonly Gen<Lists> All = Gen.Select(
        Gen.Select(Some.Bytes, Some.Bytes, Some.Bytes),
        Gen.Short.Array[0, 5],
        Some.ListOf(Gen.Float, least: 1),
        Gen.UInt.Array[0, 5],
        Gen.UShort[1, ushort.MaxValue].Array[0, 5],
        Gen.Select(Gen.Byte, Gen.UInt),
        Gen.Select(Some.ListOf(Record), Some.ListOf(Point), Some.ListOf(Gen.Byte))).Select(
        (bytes, halves, floats, blocks, numbers, prefix, lists) => new Lists
        {
            Head = bytes.Item1,
            Tail = bytes.Item2,
            PairItems = [.. halves, .. halves],
            AtLeastOne = floats,
            Blocks = blocks.SelectMany(BitConverter.GetBytes).ToArray(),
            Numbers = [.. numbers, 0],
            Prefix = new Lists.Types.Prefix { A = prefix.Item1, B = prefix.Item2 },
            Ext = bytes.Item3,
            Records = new Lists.Types.Records { Items = lists.Item1 },
            Points = lists.Item2,
            Rest = lists.Item3,
        });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Lists.Read(bytes), (read, _) => Check(read));

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Lists.Read(bytes), (read, _) => Check(read),
        (edited, other) => edited.Head = other.Head,
        (edited, other) => edited.Tail = other.Tail,
        (edited, other) => edited.PairItems = [.. other.PairItems, 1, 2],
        (edited, other) => edited.AtLeastOne.Add(other.AtLeastOne[0]),
        (edited, other) => edited.Blocks = other.Blocks,
        (edited, other) => edited.Numbers.Insert(0, 7),
        (edited, other) => edited.Ext = other.Ext,
        (edited, other) => edited.Records.Items.AddAll(other.Clone().Records.Items),
        (edited, other) => edited.Records.Items = [.. edited.Records.Items.Select(item => new Lists.Types.Record { Body = item.Body[..Math.Min(3, item.Body.Length)] })],
        (edited, other) => edited.Points.Add(new Lists.Types.Point { X = 1, Y = -1 }),
        (edited, other) => edited.Points.Clear(),
        (edited, other) => edited.Rest = other.Clone().Rest);

    /// <summary>What follows from the lists and bytes.</summary>
    internal static void Check(Lists read)
    {
        Assert.Equal(read.Head.Length, read.LenHead);
        Assert.Equal((uint)(read.Head.Length + read.Tail.Length), read.LenAll);
        Assert.Equal(read.PairItems.Count, read.NumPairs * 2);
        Assert.Equal(read.AtLeastOne.Count, read.NumMore + 1);
        Assert.Equal(read.Blocks.Length, read.NumBlocks * 4);
        Assert.Equal(read.Ext.Length + 5, read.LenExt);
        Assert.Equal(read.Records.Items.Sum(item => item.Body.Length + 1), read.LenRecords);
        Assert.All(read.Records.Items, item => Assert.Equal(item.Body.Length, item.LenBody));
        Assert.Equal(read.Points.Count, read.NumPoints);
    }
}
