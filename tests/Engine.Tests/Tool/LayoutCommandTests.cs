using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary><c>tephra layout</c> and <c>tephra hex</c> as processes of their own, as a user starts them.</summary>
public sealed class LayoutCommandTests
{
    private static readonly string Sample = Repository.PathOf("src", "Tool", "Samples", "sample.dmp");

    [Fact]
    public void Layout_shows_a_part_as_deep_as_asked()
    {
        ProgramResult run = Run("layout", Sample, "--path", "/header", "--depth", "1");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(" 00000000        32  header: header\n 00000000         4    signature: bytes = 4d 44 4d 50\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(" 00000000        32  header: header\n", Run("layout", Sample, "--path", "/header", "--depth", "0").Output);
    }

    [Fact]
    public void Layout_ends_with_a_sum_that_is_the_size_of_the_file() =>
        Assert.StartsWith($"{new FileInfo(Sample).Length} bytes: ", Run("layout", Sample).Output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);

    [Fact]
    public void Layout_is_one_object_in_JSON()
    {
        using JsonDocument json = JsonDocument.Parse(Run("layout", Sample, "--json").Output);
        JsonElement root = json.RootElement;
        long Sum(string list) => root.GetProperty(list).EnumerateArray().Sum(range => range.GetProperty("end").GetInt64() - range.GetProperty("start").GetInt64());
        Assert.Equal(new FileInfo(Sample).Length, root.GetProperty("describedOnce").GetInt64() + Sum("gaps") + Sum("overlaps"));
        JsonElement signature = root.GetProperty("layout").GetProperty("children")[0].GetProperty("children")[0];
        Assert.Equal(("/header/signature", "4d444d50"), (signature.GetProperty("path").GetString(), signature.GetProperty("value").GetString()));
    }

    [Fact]
    public void Hex_shows_bytes_and_what_they_are()
    {
        ProgramResult run = Run("hex", Sample, "--path", "/header", "--limit", "16");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("00000000  4d 44 4d 50 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("… 16 more bytes", run.Output, StringComparison.Ordinal);
        Assert.Contains("signature: bytes = 4d 44 4d 50", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has nothing at /nowhere", "--path", "/nowhere")]
    public void What_is_not_there_is_said(string message, params string[] options)
    {
        foreach (string command in (string[])["layout", "hex"])
        {
            ProgramResult run = Run([command, Sample, .. options]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void File_of_no_known_format_is_refused()
    {
        ProgramResult run = Run("layout", Repository.PathOf("README.md"));
        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("begins as no known format", StringComparison.Ordinal)));
    }

    private static ProgramResult Run(params string[] arguments) =>
        TestKit.Program.Run("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "tephra.dll"), .. arguments]);
}
