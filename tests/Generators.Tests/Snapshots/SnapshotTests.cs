using System.IO.Compression;
using Tephra.Generators.Tests.Compiling;
using Tephra.Generators.Tests.Hosting;
using Tephra.TestKit;
using static VerifyXunit.Verifier;

namespace Tephra.Generators.Tests.Snapshots;

/// <summary>The generated C# of schemas that cover the language: looked at as text, and run on bytes.</summary>
public class SnapshotTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Generators.Tests", "Snapshots", "Schemas");

    [Fact]
    public async Task Numbers()
    {
        var schemas = Compile("numbers.ksy");
        var x = schemas.Read("Numbers", Hex.Bytes("""
            ff fe 0102 0201 8001 0180 fffffffe feffffff 80000001 01000080
            fffffffffffffffe feffffffffffffff 8000000000000001 0100000000000080
            3fc00000 0000c03f c002000000000000 00000000000002c0
            01 00000063 abc 1 4 d5 ff ffffffffffff 80 01
            """.Replace("abc 1 4", "abc1", StringComparison.Ordinal)));
        Assert.Equal(((byte)255, (sbyte)-2, (ushort)0x102, (ushort)0x102), ((byte, sbyte, ushort, ushort))(x.AU1, x.AS1, x.AU2, x.AU2le));
        Assert.Equal(((short)-32767, (short)-32767, 0xfffffffeu, 0xfffffffeu), ((short, short, uint, uint))(x.AS2, x.AS2le, x.AU4, x.AU4le));
        Assert.Equal((-2147483647, -2147483647, ulong.MaxValue - 1, ulong.MaxValue - 1), ((int, int, ulong, ulong))(x.AS4, x.AS4le, x.AU8, x.AU8le));
        Assert.Equal((long.MinValue + 1, long.MinValue + 1, 1.5f, 1.5f, -2.25, -2.25), ((long, long, float, float, double, double))(x.AS8, x.AS8le, x.AF4, x.AF4le, x.AF8, x.AF8le));
        Assert.Equal(("One", "99"), ((string)x.Kind.ToString(), (string)x.UnknownKind.ToString()));
        Assert.Equal((0xabcUL, false, "One"), ((ulong)x.Big, (bool)x.Flag, (string)x.BigKind.ToString()));
        var little = x.Little;
        Assert.Equal((5UL, 0x3faUL, true, (1UL << 50) - 1), ((ulong)little.Low, (ulong)little.Across, (bool)little.Flag, (ulong)little.Wide));
        Assert.Equal(((byte)0x80, "One"), ((byte)little.Aligned, (string)little.OneBitKind.ToString()));
        await Verify(schemas.Sources["Compiled.numbers.g.cs"]);
    }

    [Fact]
    public async Task Text()
    {
        var schemas = Compile("text.ksy");
        byte[] bytes =
        [
            .. "hällö"u8[..5], .. "a b   "u8, .. "ab|cd|"u8, .. "ab|cd|"u8, .. "abc\0\0\0"u8, .. "zero\0"u8, .. "until;"u8, .. "not;rest!"u8,
            .. Hex.Bytes("4100 ac20 0000 0041 0042 0043 e4f6 010203 0908ff"), .. "one\0two\0"u8, 3, .. "fiver"u8, .. "tail"u8,
        ];
        var x = schemas.Read("Text", bytes);
        Assert.Equal(("häll", "a b", "ab", "ab|"), ((string)x.Fixed, (string)x.Padded, (string)x.Cut, (string)x.CutWith));
        Assert.Equal(("abc", "zero", "until;", "not", ";rest"), ((string)x.PaddedWithTerminator, (string)x.Zero, (string)x.Until, (string)x.NotConsumed, (string)x.RestOfIt));
        Assert.Equal(("A€", "ABC", "äö"), ((string)x.Wide, (string)x.WideBe, (string)x.Latin));
        Assert.Equal(("010203", "0908"), (Hex.Text(x.Raw), Hex.Text(x.RawUntil)));
        Assert.Equal("one two", string.Join(" ", (IEnumerable<string>)x.Words));
        Assert.Equal(("fiver", "tail", ""), ((string)x.Computed, (string)x.Tail, (string)x.Nothing));
        await Verify(schemas.Sources["Compiled.text.g.cs"]);
    }

    [Fact]
    public async Task Choices()
    {
        var schemas = Compile("choices.ksy");
        var x = schemas.Read("Choices", Hex.Bytes("02 0201 01 07 6c61 080900 11 01 0300 04 05 0102 20 ffff 30 05 0001 0007"));
        Assert.Equal(((ushort)0x102, (byte)7, (ushort)0x908, 17L), ((ushort)x.ByNumber.X, (byte)x.ByKind.X, (ushort)x.ByName.X, (long)x.ByTruth));
        Assert.Equal(((ushort)3, (byte)4, "05", "Small Large"), ((ushort)x.More, (byte)x.MoreSmall.X, (string)Hex.Text(x.MoreBytes), (string)string.Join(" ", x.MoreKinds)));
        Assert.Equal("32 -1 48", string.Join(" ", x.Numbers));
        Assert.Equal((6L, 3L, 7L), ((long)x.TwiceMore, (long)x.Chosen, (long)x.ByKindSmall));
        Assert.Equal(3, x.Things.Count);

        var y = schemas.Read("Choices", Hex.Bytes("05 0201 09 7878 080900 ffffffff 00 20 ffff 30 05"));
        Assert.Equal(((ushort)0x102, null, "080900", -1L), ((ushort)y.ByNumber, (object?)y.ByKind, (string)Hex.Text(y.ByName), (long)y.ByTruth));
        Assert.Equal((null, null, null, null), ((object?)y.More, (object?)y.MoreSmall, (object?)y.MoreBytes, (object?)y.MoreKinds));
        Assert.Equal((null, 5L), ((object?)y.TwiceMore, (long)y.Chosen));
        Assert.Contains("by_kind", Assert.Throws<KaitaiExpressionException>(() => (object)y.ByKindSmall).Message, StringComparison.Ordinal);
        await Verify(schemas.Sources["Compiled.choices.g.cs"]);
    }

    [Fact]
    public async Task Cases()
    {
        var schemas = Compile("cases.ksy", "shared/leaf.ksy");
        var x = schemas.Read("Cases", Hex.Bytes("01 02 6869 02 6162 07 01 41 02 0506 00"));
        Assert.Equal(("hi", "ab", (byte)7, 3), ((string)x.Body.Words, (string)x.TailAs_Greeting.Words, (byte)x.PlaceAs_Leaf.Value, (int)x.Rest.Count));
        Assert.Same(x.Body, x.AnyOfTwo);

        var y = schemas.Read("Cases", Hex.Bytes("02 01 09 616263 00"));
        Assert.Equal(("616263", (byte)0, 0), ((string)Hex.Text(y.TailAs_Bytes), (byte)y.PlaceAs_Reading.Len, (int)y.Rest.Count));
        Assert.Equal((null, null), ((object?)y.TailAs_Greeting, (object?)y.PlaceAs_Leaf));
        await Verify(schemas.Sources["Compiled.cases.g.cs"]);
    }

    [Fact]
    public async Task Streams()
    {
        var schemas = Compile("streams.ksy");
        var packed = Packed("packed"u8);
        byte[] bytes = [.. Hex.Bytes("03 010203 0405 0607 080900 414243 414243 81 0c"), (byte)packed.Length, 0, .. packed, .. Hex.Bytes("aabbccdd")];
        var x = schemas.Read("Streams", bytes);
        Assert.Equal(("1 2 3", 3L, 3L, (long)bytes.Length), ((string)string.Join(" ", x.Body.All), (long)x.Body.Len, (long)x.Body.At, (long)x.Body.OuterLen));
        Assert.Equal(("6 7", "8 9"), ((string)string.Join(" ", x.Bodies[1].All), (string)string.Join(" ", x.Terminated.All)));
        Assert.Equal(("616263", "404042", "0c", (byte)0x81), ((string)Hex.Text(x.Xored), (string)Hex.Text(x.XoredWithMany), (string)Hex.Text(x.RotatedLeft), (byte)x.RotatedRight.All[0]));
        Assert.Equal("packed"u8.ToArray(), (IEnumerable<byte>)x.Packed.All);
        Assert.Equal((0, 4), ((int)x.Place.Length, (int)x.Rest.All.Count));
        Assert.Equal(((byte)3, "02", (ushort)0xddcc, bytes.Length), ((byte)x.First, (string)Hex.Text(x.InBody), (ushort)x.AtTheEnd, (int)x.AllBytes.Length));
        Assert.Equal(("170 187", 6L, "1 2 3"), ((string)string.Join(" ", x.NestedFirst.All), (long)x.LenBodyTwice, (string)string.Join(" ", x.Body.Again)));
        Assert.Same(x.NestedFirst, x.NestedFirst);
        await Verify(schemas.Sources["Compiled.streams.g.cs"]);
    }

    [Fact]
    public async Task Open()
    {
        var schemas = Compile("open.ksy", "shared/note.ksy");
        var x = schemas.Read("Open", Hex.Bytes("0100577e 02 0207 02 09 08"));
        Assert.Equal((schemas.Class("Note"), "0209", 2), ((Type)x.Body.GetType(), (string)Hex.Text(x.Body.Text), (int)x.Numbered.Count));
        await Verify(string.Join("\n", schemas.Sources.Values));
    }

    [Fact]
    public async Task Tree()
    {
        var schemas = Compile("tree.ksy", "shared/leaf.ksy", "shared/branch.ksy");
        var x = schemas.Read("Tree", Hex.Bytes("02 0a 0b 050400 07 616263 09 21 22 23 ff 11 12"));
        Assert.Equal("0 1", string.Join(" ", ((IEnumerable<dynamic>)x.Nodes).Select(node => (object)node.Number)));
        Assert.Equal((false, true, (byte)11, null), ((bool)x.Nodes[0].IsLast, (bool)x.Nodes[1].IsLast, (byte)x.Nodes[0].Next, (object?)x.Nodes[1].Next));
        Assert.Equal(("5 4 0", (byte)1), ((string)string.Join(" ", x.UntilZero), (byte)x.LastNumber));
        Assert.Equal((7 + 9 + 0x11L, 1L, "ababc"), ((long)x.SumOfLeaves, (long)x.SizeOfLeaf, (string)x.Branch.FullName));
        Assert.Equal(((byte)7, null), ((byte)x.Leaf.OwnRoot, (object?)x.Leaf.M_Parent));
        Assert.Same(x, x.Nodes[1].Child.M_Root);
        Assert.Same(x.Nodes[1], x.Nodes[1].Child.M_Parent);
        Assert.Same(x.Nodes[0], x.Adopted.Holder);
        Assert.Null(x.Orphan.M_Parent);
        Assert.Equal(((byte)2, (byte)0x23, 0x25L), ((byte)x.Orphan.FromRoot, (byte)x.Tree.TreeInTree, (long)x.Tree.Up));
        Assert.Equal(("ff", 2), ((string)Hex.Text(x.Unnamed8), (int)x.Rest.Count));
        await Verify(string.Join("\n", schemas.Sources.Values));
    }

    [Fact]
    public async Task Checks()
    {
        var schemas = Compile("checks.ksy");
        const string Good = "54455048 676f 07 fbff 0000c03f 6162 01 01 08000000 0102 090807";
        var x = schemas.Read("Checks", Hex.Bytes(Good));
        Assert.Equal("checks of ab (7)", x.ToString());
        Assert.Equal((byte)0x54, x.Later);
        Assert.Equal("/wrong", Assert.Throws<KaitaiValidationNotEqualException>(() => (object)x.Wrong).SchemaPath);

        Fails<KaitaiValidationNotEqualException>("5445", "5446", "/magic", 0);
        Fails<KaitaiValidationNotEqualException>("676f", "6770", "/text_magic", 4);
        Fails<KaitaiValidationNotEqualException>("6f 07", "6f 06", "/number", 6);
        Fails<KaitaiValidationLessThanException>("fbff", "faff", "/ranged", 7);
        Fails<KaitaiValidationGreaterThanException>("fbff", "2d01", "/ranged", 7);
        Fails<KaitaiValidationGreaterThanException>("0000c03f", "0000c13f", "/real", 9);
        Fails<KaitaiValidationNotAnyOfException>("6162", "6163", "/name", 13);
        Fails<KaitaiValidationNotInEnumException>("01 01 08", "02 01 08", "/kind", 15);
        Fails<KaitaiValidationNotEqualException>("01 01 08", "01 02 08", "/expected_kind", 16);
        Fails<KaitaiValidationExprException>("01 08", "01 09", "/checked", 17);
        Fails<KaitaiValidationNotEqualException>("0102", "0103", "/bytes", 21);
        Fails<KaitaiValidationGreaterThanException>("0908", "090a", "/items/1", 24);
        Fails<KaitaiEndOfStreamException>("0807", "08", "/items", 23);
        await Verify(schemas.Sources["Compiled.checks.g.cs"]);

        void Fails<T>(string old, string bad, string path, long offset)
            where T : KaitaiException
        {
            var error = Assert.Throws<T>(() => (object)schemas.Read("Checks", Hex.Bytes(Good.Replace(old, bad, StringComparison.Ordinal))));
            Assert.Equal((path, offset), (error.SchemaPath, error.Offset));
        }
    }

    private static CompiledSchemas Compile(params string[] files)
    {
        var host = new GeneratorHost(files.Select(file => (Path.Combine(Folder, file), File.ReadAllText(Path.Combine(Folder, file)))));
        return CompiledSchemas.From(host.WithProperty("TephraImportRoots", Folder));
    }

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(bytes);
        return packed.ToArray();
    }
}
