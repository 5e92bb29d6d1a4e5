using System.Globalization;
using System.Text;
using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class TextsTests
{
    /// <summary>Texts whose ends are told in every way there is.</summary>
    public static readonly Gen<Texts> All = Gen.Select(Gen.Select(Some.Text, Some.Text, Some.Text, Some.Text), Some.Ascii, Gen.Select(Some.Text, Some.Text, Some.Text, Some.Text), Some.Bytes, Some.ListOf(Some.Text)).Select(
        (first, ascii, second, bytes, words) => new Texts
        {
            Sized = first.Item1,
            Wide = first.Item2,
            ZeroEnded = first.Item3,
            WideEnded = first.Item4,
            Padded = ascii,
            InRoom = second.Item1,
            BarEnded = second.Item2,
            WithEnd = second.Item3 + ";",
            BeforeEnd = second.Item4,
            // A number from the start: what is no number has no value that could be compared.
            Digits = "00000",
            ByDigits = bytes,
            Words = words,
        });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Texts.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Texts.Read(bytes), Check,
        (edited, other) => edited.Sized = other.Sized,
        (edited, other) => edited.Wide += other.Wide,
        (edited, other) => edited.WideEnded = other.WideEnded,
        (edited, other) => edited.Padded = other.Padded,
        (edited, other) => edited.InRoom = other.InRoom,
        (edited, other) => (edited.BarEnded, edited.WithEnd, edited.BeforeEnd) = (other.BarEnded, other.WithEnd, other.BeforeEnd),
        (edited, other) => edited.ByDigits = other.ByDigits,
        (edited, other) => edited.Words.AddAll(other.Words),
        (edited, other) => edited.Words.Clear());

    /// <summary>What follows from the texts.</summary>
    internal static void Check(Texts read)
    {
        Assert.Equal("TX\0"u8, read.Magic.Span);
        Assert.Equal(3, read.Version);
        Assert.Equal(Encoding.UTF8.GetByteCount(read.Sized), read.LenSized);
        Assert.Equal(read.Wide.Length, read.NumUnits);
        Assert.InRange(read.LenInRoom, Encoding.UTF8.GetByteCount(read.InRoom), byte.MaxValue);
        Assert.Equal(read.ByDigits.Length.ToString("D5", CultureInfo.InvariantCulture), read.Digits);
        Assert.Equal(read.Words.Count, read.NumWords);
    }

    private static void Check(Texts read, byte[] bytes)
    {
        Check(read);
        Assert.EndsWith(string.Concat(read.Words.Select(word => word + "\0")), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }
}
