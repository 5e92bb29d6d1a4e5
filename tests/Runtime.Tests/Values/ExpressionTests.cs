namespace Tephra.Tests.Values;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData(-9837, 13, -757, 4)]
    [InlineData(9837, 13, 756, 9)]
    [InlineData(9837, -13, -757, -4)]
    [InlineData(-9837, -13, 756, -9)]
    [InlineData(-5, 3, -2, 1)]
    [InlineData(-6, 3, -2, 0)]
    [InlineData(0, -3, 0, 0)]
    [InlineData(5, -1, -5, 0)]
    [InlineData(long.MinValue, -1, long.MinValue, 0)]
    [InlineData(long.MinValue, 2, long.MinValue / 2, 0)]
    [InlineData(long.MaxValue, -2, long.MinValue / 2, -1)]
    public void Division_floors_and_the_remainder_follows_the_divisor(long a, long b, long quotient, long remainder)
    {
        Assert.Equal(quotient, KaitaiExpressions.FloorDiv(a, b));
        Assert.Equal(remainder, KaitaiExpressions.FloorMod(a, b));
    }

    [Fact]
    public void Unsigned_division_uses_all_bits()
    {
        Assert.Equal(ulong.MaxValue / 10, KaitaiExpressions.FloorDiv(ulong.MaxValue, 10UL));
        Assert.Equal(5UL, KaitaiExpressions.FloorMod(ulong.MaxValue, 10UL));
        Assert.Equal(1.5, KaitaiExpressions.FloorMod(-4.5, 2.0));
    }

    [Fact]
    public void List_of_another_type_leaves_the_first_as_it_was()
    {
        var bytes = new KaitaiList<byte> { 1, 255 };
        Assert.Equal([1u, 255u], KaitaiExpressions.ToList(bytes, item => (uint)item));
        Assert.Equal(2, bytes.Count);
    }

    [Fact]
    public void Boxed_number_is_cut_to_the_width_that_is_asked_for()
    {
        Assert.Equal((byte)44, KaitaiExpressions.As<byte>(300));
        Assert.Equal(-1L, KaitaiExpressions.As<long>(ulong.MaxValue));
        Assert.Equal(ulong.MaxValue, KaitaiExpressions.As<ulong>(-1));
        Assert.Equal(-2, KaitaiExpressions.As<int>(-2.75));
        Assert.Equal(3.0, KaitaiExpressions.As<double>((ushort)3));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.As<byte>("1"));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.As<byte>(null));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.As<bool>(1));
    }

    [Fact]
    public void Division_by_zero_is_an_error_of_its_own()
    {
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.FloorDiv(1L, 0L));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.FloorMod(1L, 0L));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.FloorDiv(1UL, 0UL));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.FloorMod(1UL, 0UL));
    }

    [Theory]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 63, long.MinValue, 0)]
    [InlineData(1, 64, 0, 0)]
    [InlineData(-1, 64, 0, -1)]
    [InlineData(-8, 1, -16, -4)]
    [InlineData(5, 1L << 40, 0, 0)]
    [InlineData(-5, long.MaxValue, 0, -1)]
    public void Shifts_do_not_wrap_their_count(long value, long count, long left, long right)
    {
        Assert.Equal(left, KaitaiExpressions.ShiftLeft(value, count));
        Assert.Equal(right, KaitaiExpressions.ShiftRight(value, count));
    }

    [Fact]
    public void Unsigned_shifts_fill_with_zero_and_negative_counts_are_errors()
    {
        Assert.Equal(1UL, KaitaiExpressions.ShiftRight(1UL << 63, 63));
        Assert.Equal(0UL, KaitaiExpressions.ShiftRight(ulong.MaxValue, 64));
        Assert.Equal(0UL, KaitaiExpressions.ShiftLeft(ulong.MaxValue, 64));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.ShiftLeft(1L, -1));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.ShiftRight(1L, -1));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.ShiftRight(1UL, -1));
    }

    [Fact]
    public void Signed_and_unsigned_compare_by_value()
    {
        Assert.False(KaitaiExpressions.IsEqual(ulong.MaxValue, -1L));
        Assert.False(KaitaiExpressions.IsEqual(-1L, ulong.MaxValue));
        Assert.True(KaitaiExpressions.IsEqual(5UL, 5L));
        Assert.True(KaitaiExpressions.Compare(0UL, -1L) > 0);
        Assert.True(KaitaiExpressions.Compare(-1L, 0UL) < 0);
        Assert.True(KaitaiExpressions.Compare(ulong.MaxValue, long.MaxValue) > 0);
        Assert.Equal(0, KaitaiExpressions.Compare(7L, 7UL));
        Assert.Equal(long.MaxValue, KaitaiExpressions.ToInt64(long.MaxValue));
        Assert.Throws<KaitaiConversionException>(() => KaitaiExpressions.ToInt64(1UL << 63));
    }

    [Fact]
    public void Bytes_compare_unsigned_and_by_the_first_difference()
    {
        Assert.True(KaitaiExpressions.CompareBytes([0x80], [0x7f]) > 0);
        Assert.True(KaitaiExpressions.CompareBytes([1], [1, 0]) < 0);
        Assert.Equal(0, KaitaiExpressions.CompareBytes("ab"u8.ToArray().AsMemory(), "ab"u8.ToArray().AsMemory()));
        Assert.True(KaitaiExpressions.BytesEqual([1, 2], [1, 2]));
        Assert.False(KaitaiExpressions.BytesEqual(new byte[] { 1, 2 }.AsMemory(), new byte[] { 1, 3 }.AsMemory()));
        Assert.True(KaitaiExpressions.CompareStrings("a", "B") > 0);
    }

    [Theory]
    [InlineData("12345", 10, 12345)]
    [InlineData("-17", 10, -17)]
    [InlineData("+17", 10, 17)]
    [InlineData("1010", 2, 10)]
    [InlineData("777", 8, 511)]
    [InlineData("Ff", 16, 255)]
    [InlineData("zz", 36, 1295)]
    [InlineData("9223372036854775807", 10, long.MaxValue)]
    [InlineData("-9223372036854775808", 10, long.MinValue)]
    [InlineData("-8000000000000000", 16, long.MinValue)]
    public void Digits_become_numbers(string text, int radix, long expected) => Assert.Equal(expected, KaitaiExpressions.StrToInt(text, radix));

    [Theory]
    [InlineData("", 10)]
    [InlineData("-", 10)]
    [InlineData("12a", 10)]
    [InlineData(" 1", 10)]
    [InlineData("2", 2)]
    [InlineData("9223372036854775808", 10)]
    [InlineData("-9223372036854775809", 10)]
    [InlineData("99999999999999999999999999999999999999999999999999", 10)]
    public void What_is_no_number_is_an_error(string text, int radix) =>
        Assert.Throws<KaitaiConversionException>(() => KaitaiExpressions.StrToInt(text, radix));

    [Fact]
    public void Numbers_convert()
    {
        Assert.Equal(-2, KaitaiExpressions.FloatToInt(-2.9));
        Assert.Equal(long.MinValue, KaitaiExpressions.FloatToInt(-9223372036854775808.0));
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, 9223372036854775808.0, -1e19 })
            Assert.Throws<KaitaiConversionException>(() => KaitaiExpressions.FloatToInt(value));
        Assert.Equal((1L, 0L), (KaitaiExpressions.BoolToInt(true), KaitaiExpressions.BoolToInt(false)));
        Assert.Equal("-5", KaitaiExpressions.IntToStr(-5));
        Assert.Equal("18446744073709551615", KaitaiExpressions.IntToStr(ulong.MaxValue));
        Assert.Equal([0, 255], KaitaiExpressions.ToBytes(0, 255).ToArray());
        Assert.Throws<KaitaiConversionException>(() => KaitaiExpressions.ToBytes(256));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.StrToInt("1", 37));
    }

    [Fact]
    public void Strings_are_cut_and_reversed()
    {
        Assert.Equal("bc", KaitaiExpressions.Substring("abcd", 1, 3));
        Assert.Equal("", KaitaiExpressions.Substring("abcd", 4, 4));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Substring("abcd", -1, 3));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Substring("abcd", 3, 1));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Substring("abcd", 0, 5));
        Assert.Equal("cba", KaitaiExpressions.Reverse("abc"));
        Assert.Equal("b😀a", KaitaiExpressions.Reverse("a😀b"));
        Assert.Equal("😂😀", KaitaiExpressions.Reverse("😀😂"));
        Assert.Equal("", KaitaiExpressions.Reverse(""));
    }

    [Fact]
    public void Lists_and_bytes_answer_or_say_why_not()
    {
        KaitaiList<long> list = [3, 1, 2];
        ReadOnlyMemory<byte> bytes = new byte[] { 3, 255, 1 };
        Assert.Equal((3L, 2L, 1L, 3L), (KaitaiExpressions.First(list), KaitaiExpressions.Last(list), KaitaiExpressions.Min(list), KaitaiExpressions.Max(list)));
        Assert.Equal((3, 1, 1, 255), (KaitaiExpressions.First(bytes), KaitaiExpressions.Last(bytes), KaitaiExpressions.Min(bytes), KaitaiExpressions.Max(bytes)));
        Assert.Equal((1L, -1L, -1L), (KaitaiExpressions.IndexOf(bytes, 255), KaitaiExpressions.IndexOf(bytes, 256), KaitaiExpressions.IndexOf(bytes, -1)));
        Assert.Equal((2L, -1L), (KaitaiExpressions.IndexOf(list, 2), KaitaiExpressions.IndexOf(list, 9)));
        Assert.Equal((1L, 255), (KaitaiExpressions.At(list, 1), KaitaiExpressions.At(bytes, 1)));
        Assert.Equal([3, 255, 1, 7], KaitaiExpressions.Concat(bytes, new byte[] { 7 }).ToArray());
        KaitaiList<string> words = ["a", "B", "c"];
        Assert.Equal(("B", "c"), (KaitaiExpressions.Min(words), KaitaiExpressions.Max(words)));
        KaitaiList<ReadOnlyMemory<byte>> blobs = [new byte[] { 0x80 }, new byte[] { 1, 2 }];
        Assert.Equal([0x80], KaitaiExpressions.Max(blobs).ToArray());

        Assert.Contains("index 3 asked for, there are 3 items", Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.At(list, 3)).Message);
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.At(list, -1));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.At(bytes, long.MinValue));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.First(new KaitaiList<int>()));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Last(ReadOnlyMemory<byte>.Empty));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Min(new KaitaiList<string>()));
        Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Max(ReadOnlyMemory<byte>.Empty));
    }

    [Fact]
    public void Absent_values_are_named()
    {
        int? number = 5;
        string? text = "x";
        Assert.Equal(5, KaitaiExpressions.Present(number, "n"));
        Assert.Equal("x", KaitaiExpressions.Present(text, "t"));
        number = null;
        text = null;
        Assert.Contains("'n' is absent", Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Present(number, "n")).Message);
        Assert.Contains("'t' is absent", Assert.Throws<KaitaiExpressionException>(() => KaitaiExpressions.Present(text, "t")).Message);
    }
}
