using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class NumbersTests
{
    private static readonly Gen<Numbers.Types.LittleBits> LittleBits = Gen.Select(Gen.ULong[0, 7], Gen.Bool, Gen.ULong[0, (1 << 17) - 1], Gen.ULong[0, (1 << 11) - 1]).Select(
        (low, isSet, middle, rest) => new Numbers.Types.LittleBits { Low = low, IsSet = isSet, Middle = middle, Rest = rest });

    private static readonly Gen<Numbers.Types.Either> Either = Gen.Select(Gen.UShort, Gen.Int, Gen.ULong, Gen.Double, Gen.UShort.Array[3]).Select(
        (two, four, eight, real, more) => new Numbers.Types.Either
        {
            Two = two,
            Four = four,
            Eight = eight,
            Real = real,
            Inner = new Numbers.Types.Inner { More = [.. more] },
        });

    private static readonly Gen<Numbers> Integers = Gen.Select(Gen.Select(Gen.Byte, Gen.SByte, Gen.UShort, Gen.Short), Gen.Select(Gen.UInt, Gen.Int, Gen.ULong, Gen.Long)).Select(
        (small, large) => new Numbers
        {
            AU1 = small.Item1,
            AS1 = small.Item2,
            AU2le = small.Item3,
            AS2be = small.Item4,
            AU4be = large.Item1,
            AS4le = large.Item2,
            AU8le = large.Item3,
            AS8be = large.Item4,
        });

    private static readonly Gen<Numbers> All = Gen.Select(
        Integers, Gen.Select(Gen.Float, Gen.Double), Gen.Select(Gen.UShort, Gen.ULong[0, 31], Gen.Bool, Gen.ULong[0, (1UL << 42) - 1]), LittleBits, Either, Gen.Byte[0, 2]).Select(
        (numbers, reals, bits, little, either, isLittle) =>
        {
            numbers.IsLittle = isLittle;
            (numbers.AF4le, numbers.AF8be) = reals;
            numbers.Color = (Numbers.Enums.Color)bits.Item1;
            numbers.Tint = (Numbers.Enums.Color)bits.Item2;
            numbers.Truth = bits.Item3;
            numbers.Wide = bits.Item4;
            numbers.LittleBits = little;
            numbers.Either = either;
            return numbers;
        });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Numbers.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Numbers.Read(bytes), Check,
        (edited, other) => edited.IsLittle = other.IsLittle,
        (edited, other) => (edited.AS8be, edited.AU2le) = (other.AS8be, other.AU2le),
        (edited, other) => (edited.Color, edited.Tint, edited.Truth) = (other.Color, other.Tint, other.Truth),
        (edited, other) => edited.LittleBits.Middle = other.LittleBits.Middle,
        (edited, other) => edited.Either = other.Either.Clone(),
        (edited, other) => edited.Either.Inner.More[1] = other.Either.Inner.More[2]);

    // Numbers whose bytes are easy to tell; where the calculated order stands is known, since nothing varies in size.
    private static void Check(Numbers read, byte[] bytes)
    {
        Assert.Equal(read.IsLittle, bytes[0]);
        Assert.Equal(read.AU2le, bytes[3] | (bytes[4] << 8));
        Assert.Equal(read.AS2be, (short)((bytes[5] << 8) | bytes[6]));
        Assert.Equal(BitConverter.DoubleToUInt64Bits(read.AF8be), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(35)));
        Assert.Equal((ulong)read.Tint << 3 | (read.Truth ? 4ul : 0) | read.Wide >> 40, bytes[45]);
        var little = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(51));
        Assert.Equal(read.LittleBits.Low | (read.LittleBits.IsSet ? 8ul : 0) | read.LittleBits.Middle << 4 | read.LittleBits.Rest << 21, little);
        Assert.Equal(read.Either.Two, read.IsLittle != 0 ? bytes[55] | (bytes[56] << 8) : (bytes[55] << 8) | bytes[56]);
        Assert.Equal(read.Either.Inner.More[2], read.IsLittle != 0 ? bytes[^2] | (bytes[^1] << 8) : (bytes[^2] << 8) | bytes[^1]);
        Assert.Equal(83, bytes.Length);
    }
}
