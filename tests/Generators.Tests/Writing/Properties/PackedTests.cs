using System.IO.Compression;
using System.Text;
using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class PackedTests
{
    private static readonly Gen<Packed.Types.Inner> Inner = Gen.Select(Some.Text, Some.ListOf(Gen.UShort)).Select((name, rest) => new Packed.Types.Inner { Name = name, Rest = rest });

    private static readonly Gen<Packed> All = Gen.Select(Gen.Byte, Some.Bytes, Some.Bytes, Some.Bytes, Inner, Inner).Select(
        (key, masked, turned, zipped, inner, deep) => new Packed { Key = key, Masked = masked, Turned = turned, Zipped = zipped, Inner = inner, Deep = deep });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Packed.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Packed.Read(bytes), Check,
        (edited, other) => edited.Key = other.Key,
        (edited, other) => edited.Masked = other.Masked,
        (edited, other) => edited.Turned = other.Turned,
        (edited, other) => edited.Zipped = other.Zipped,
        (edited, other) => edited.Inner.Name = other.Inner.Name,
        (edited, other) => edited.Inner.Rest.Add(9),
        (edited, other) => edited.Deep = other.Deep.Clone(),
        (edited, other) => edited.Deep.Name += other.Deep.Name);

    private static void Check(Packed read, byte[] bytes)
    {
        var rest = bytes.AsSpan();
        Assert.Equal(read.Key, Take(ref rest, 1)[0]);
        Assert.Equal(read.Masked.Length, read.LenMasked);
        Assert.Equal(read.Masked.ToArray(), Array.ConvertAll(Counted(ref rest, 2), one => (byte)(one ^ read.Key)));
        Assert.Equal(read.Turned.Length, read.LenTurned);
        Assert.Equal(read.Turned.ToArray(), Array.ConvertAll(Counted(ref rest, 1), one => byte.RotateLeft(one, 3)));
        var zipped = Counted(ref rest, 4);
        Assert.Equal((uint)zipped.Length, read.LenZipped);
        Assert.Equal(read.Zipped.ToArray(), Inflate(zipped));
        byte[] mask = [0x12, 0x34, 0x56];
        Assert.Equal(BytesOf(read.Inner), Counted(ref rest, 2).Select((one, index) => (byte)(one ^ mask[index % 3])).ToArray());
        Assert.Equal(BytesOf(read.Deep), Inflate(Counted(ref rest, 4)));
        Assert.Equal(0, rest.Length);
    }

    private static byte[] BytesOf(Packed.Types.Inner inner)
    {
        var name = Encoding.UTF8.GetBytes(inner.Name);
        return [(byte)name.Length, .. name, .. inner.Rest.SelectMany(one => new[] { (byte)(one >> 8), (byte)one })];
    }

    private static byte[] Counted(ref Span<byte> rest, int size)
    {
        var count = 0;
        foreach (var one in Take(ref rest, size)) count = (count << 8) | one;
        return Take(ref rest, count).ToArray();
    }

    private static Span<byte> Take(ref Span<byte> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static byte[] Inflate(byte[] bytes)
    {
        using var inflater = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var all = new MemoryStream();
        inflater.CopyTo(all);
        return all.ToArray();
    }
}
