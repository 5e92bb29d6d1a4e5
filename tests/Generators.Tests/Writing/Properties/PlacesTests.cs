using System.Text;
using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class PlacesTests
{
    private static readonly Gen<Places.Types.File> OneFile = Gen.Select(Some.Text, Some.Bytes).Select((name, bytes) => new Places.Types.File { Name = name, Body = bytes });

    private static readonly Gen<Places> Any = Gen.Select(Some.Bytes, Some.Text, Some.ListOf(Gen.UInt), Some.ListOf(OneFile)).Select(
        (blob, title, words, files) => new Places { Blob = blob, Title = title, Words = words, Files = files });

    private static readonly Gen<Trailed> AnyTrailed = Gen.Select(Some.Bytes, Gen.UInt, Gen.UShort.Array[2]).Select(
        (lead, sum, values) => new Trailed { Lead = lead, Trailer = new Trailed.Types.Trailer { Sum = sum, Values = [.. values] } });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(Any, bytes => Places.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        Any, bytes => Places.Read(bytes), Check,
        (edited, other) => edited.Blob = other.Blob,
        (edited, other) => edited.Title = other.Title,
        (edited, other) => edited.Words.AddAll(other.Words),
        (edited, other) => edited.Files.AddAll(other.Clone().Files),
        (edited, other) =>
        {
            foreach (var file in edited.Files) file.Body = (byte[])[.. file.Body.Span, .. other.Blob.Span];
        },
        (edited, other) =>
        {
            if (edited.Files.Count > 0) edited.Files[0].Name += other.Title;
        });

    [Fact]
    public void New_ones_with_a_trailer_read_back() => Property.HoldsForNew(AnyTrailed, bytes => Trailed.Read(bytes), Check);

    [Fact]
    public void Edited_ones_with_a_trailer_read_back() => Property.HoldsForEdited(
        AnyTrailed, bytes => Trailed.Read(bytes), Check,
        (edited, other) => edited.Trailer.Sum = other.Trailer.Sum,
        (edited, other) => edited.Trailer.Values[1] = other.Trailer.Values[0],
        (edited, other) => edited.Trailer = other.Trailer.Clone(),
        (edited, other) => edited.Lead = edited.Lead.ToArray().Reverse().ToArray());

    // An empty title is a zero, as the file begins with one as long as there is no blob: it must not be put there, where the blob's position will be.
    [Fact]
    public void An_empty_text_is_not_put_where_the_seq_happens_to_have_a_zero()
    {
        var made = Places.Read(new Places { Blob = Array.Empty<byte>(), Title = "", Words = [], Files = [new() { Name = "", Body = new byte[] { 1 } }] }.ToArray());
        Assert.True(made.OfsTitle >= 21, $"at {made.OfsTitle}");
        made.Blob = new byte[] { 7, 7 };
        var read = Places.Read(made.ToArray());
        Assert.Equal(("", 2), (read.Title, read.Blob.Length));
    }

    private static void Check(Places read, byte[] bytes)
    {
        Assert.Equal(read.Blob.Length, read.LenBlob);
        Assert.Equal(read.Blob.Span, bytes.AsSpan((int)read.OfsBlob, read.LenBlob));
        Assert.Equal(Encoding.UTF8.GetBytes(read.Title + "\0"), bytes.AsSpan(read.OfsTitle, Encoding.UTF8.GetByteCount(read.Title) + 1));
        Assert.Equal(read.Words.Count, read.NumWords);
        for (var i = 0; i < read.Words.Count; i++) Assert.Equal(read.Words[i], BitConverter.ToUInt32(bytes, (read.BaseWords * 4) + (i * 4)));
        Assert.Equal(read.Files.Count, read.NumFiles);
        foreach (var file in read.Files)
        {
            Assert.Equal((uint)file.Body.Length, file.LenBody);
            Assert.Equal(file.Body.Span, bytes.AsSpan((int)file.OfsBody, file.Body.Length));
        }
    }

    private static void Check(Trailed read, byte[] bytes)
    {
        Assert.Equal(read.Lead.Length, read.LenLead);
        Assert.Equal(read.Lead.Length + 12, bytes.Length);
        Assert.Equal(BitConverter.GetBytes(read.Trailer.Sum), bytes[^10..^6]);
        Assert.Equal(read.Trailer.Values[1], BitConverter.ToUInt16(bytes, bytes.Length - 4));
        Assert.Equal("ZE"u8, bytes.AsSpan(bytes.Length - 2));
    }
}
