using System.Globalization;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Incrementality;

/// <summary>The same schemas give the same C#, whoever compiles them and in whatever order the files come.</summary>
public class DeterminismTests
{
    private static readonly (string Path, string Text)[] Schemas =
        [.. Chain.All, ("rich.ksy", RichSchema.Text), ("broken.ksy", "meta:\n  id: broken\n  endain: le\nseq:\n  - id: İ\n    type: b77\n")];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void Culture_changes_nothing(string culture)
    {
        var expected = Generate(Schemas);
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(culture);
            Assert.Equal(expected, Generate(Schemas));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void Order_of_files_changes_nothing() => Assert.Equal(Generate(Schemas), Generate([.. Schemas.Reverse()]));

    [Fact]
    public void Second_run_changes_nothing() => Assert.Equal(Generate(Schemas), Generate(Schemas));

    // Where there is no ICU, what matters of a culture is made by hand.
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }
    }

    private static string Generate((string Path, string Text)[] schemas)
    {
        var result = new GeneratorHost(schemas).Run();
        Assert.Null(result.Exception);
        var sources = result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"{source.HintName}\n{source.SourceText}");
        var diagnostics = result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
        return string.Join("\n", sources.Concat(diagnostics));
    }
}
