using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class ChoicesTests
{
    private static readonly Gen<Choices.Types.Text> Text = Some.Text.Select(text => new Choices.Types.Text { Value = text });

    private static readonly Gen<Choices.Types.Pair> Pair = Gen.Select(Gen.UShort, Gen.UShort).Select((left, right) => new Choices.Types.Pair { Left = left, Right = right });

    private static readonly Gen<Choices.Types.Node> Tree = Gen.Recursive<Choices.Types.Node>((depth, node) => Gen.Select(Gen.Byte, Some.ListOf(node, 0, depth < 4 ? 3 : 0)).Select(
        (value, children) => new Choices.Types.Node { Value = value, Children = children }));

    private static readonly Gen<Choices.Interfaces.IBody> Body = Gen.OneOf(Text.Select(one => (Choices.Interfaces.IBody)one), Pair.Select(one => (Choices.Interfaces.IBody)one), Tree.Select(one => (Choices.Interfaces.IBody)one));

    private static readonly Gen<KaitaiStruct> Chunk = Gen.OneOf(Text.Select(one => (KaitaiStruct)one), Pair.Select(one => (KaitaiStruct)one));

    private static readonly Gen<Choices> All = Gen.Select(
        Gen.Select(Some.Text.Null(), Gen.UInt.Nullable(), Some.Text.Null(), Gen.Byte.Array[3].Null()), Gen.ULong[0, 127], Body, Chunk, Some.Bytes.Array[3]).Select(
        (optional, seven, body, chunk, cells) => new Choices
        {
            Note = optional.Item1,
            First = optional.Item2,
            Second = optional.Item3,
            // Null bytes would become empty ones.
            Third = optional.Item4 is { } third ? third : default(ReadOnlyMemory<byte>?),
            Seven = seven,
            Body = body,
            Chunk = chunk,
            Cells = [.. cells.Select((bytes, index) => new Choices.Types.Cell((byte)(index + 2)) { Data = bytes })],
        });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Choices.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Choices.Read(bytes), Check,
        (edited, other) => edited.Note = other.Note,
        (edited, other) => edited.First = other.First,
        (edited, other) => edited.Second = other.Second,
        (edited, other) => edited.Third = other.Third,
        (edited, other) => edited.Body = other.Clone().Body,
        (edited, other) => edited.Body = new Choices.Types.Node { Children = edited.Body is Choices.Types.Node node ? [node.Clone(), node.Clone()] : [] },
        (edited, other) => edited.Chunk = other.Clone().Chunk,
        (edited, other) => edited.Cells[1].Data = other.Cells[0].Data);

    private static void Check(Choices read, byte[] bytes)
    {
        Assert.Equal(read.Note is not null, read.HasNote != 0);
        Assert.Equal(read.First is not null, (read.Flags & 4) != 0);
        Assert.Equal(read.Second is not null, (read.Flags & 0x10) != 0);
        Assert.Equal(read.Third is not null, read.IsThird);
        var kind = read.Body switch
        {
            Choices.Types.Text => Choices.Enums.Kind.Text,
            Choices.Types.Pair => Choices.Enums.Kind.Pair,
            _ => Choices.Enums.Kind.Tree,
        };
        Assert.Equal(kind, read.Kind);
        Assert.Equal(read.Chunk is Choices.Types.Text ? "TEXT" : "PAIR", read.Tag);
        Assert.Equal(read.Chunk is Choices.Types.Text { Value: var text } ? System.Text.Encoding.UTF8.GetByteCount(text) + 1u : 4u, read.LenChunk);
        for (var i = 0; i < 3; i++) Assert.Equal(read.Cells[i].Data.Length + i + 2, read.Cells[i].LenData);
        Assert.Equal(read.Cells[2].Data.Span, bytes.AsSpan(bytes.Length - read.Cells[2].Data.Length));
        if (read.Body is Choices.Types.Node root) CheckTree(root);
    }

    private static void CheckTree(Choices.Types.Node node)
    {
        Assert.Equal(node.Children.Count, node.NumChildren);
        foreach (var child in node.Children) CheckTree(child);
    }
}
