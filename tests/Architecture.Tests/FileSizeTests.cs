using Xunit;

namespace Tephra.Architecture.Tests;

/// <summary>One noun per file: most files fit a screen or two.</summary>
public sealed class FileSizeTests
{
    private static readonly List<SourceFile> Files =
        [.. new[] { "Schema", "Generators", "Runtime", "Formats", "Engine", "Tool" }.SelectMany(SourceFiles.Of)];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(Files.Where(file => file.Lines.Length > 400).Select(file => $"{file.Name}: {file.Lines.Length}"));

    [Fact]
    public void The_median_file_is_shorter_than_a_hundred_lines() =>
        Assert.InRange(Files.Select(file => file.Lines.Length).Order().ElementAt(Files.Count / 2), 1, 99);
}
