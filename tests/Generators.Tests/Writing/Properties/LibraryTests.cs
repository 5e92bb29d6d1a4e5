using CsCheck;
using Tephra.WrittenFormats;

namespace Tephra.Generators.Tests.Writing.Properties;

public sealed class LibraryTests
{
    private static readonly Gen<Library> All = Gen.Select(Some.ListOf(TextsTests.All, 0, 3), ListsTests.All).Select((pages, index) => new Library { Pages = pages, Index = index });

    [Fact]
    public void New_ones_read_back() => Property.HoldsForNew(All, bytes => Library.Read(bytes), Check);

    [Fact]
    public void Edited_ones_read_back() => Property.HoldsForEdited(
        All, bytes => Library.Read(bytes), Check,
        (edited, other) => edited.Pages.AddAll(other.Clone().Pages),
        (edited, other) =>
        {
            if (edited.Pages.Count > 0) edited.Pages[^1].Sized += "longer";
        },
        (edited, other) => edited.Index = other.Index.Clone(),
        (edited, other) => edited.Index.Head = other.Index.Tail,
        (edited, other) => edited.Index.Rest.Add(1));

    private static void Check(Library read, byte[] bytes)
    {
        Assert.Equal(read.Pages.Count, read.NumPages);
        Assert.All(read.Pages, TextsTests.Check);
        ListsTests.Check(read.Index);
        // It is the last thing in the file, and written alone it gives the same bytes.
        Assert.Equal(read.Index.Clone().ToArray(), bytes.AsSpan(bytes.Length - (int)read.LenIndex));
    }
}
