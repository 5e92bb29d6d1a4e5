using System.Text.Json;

namespace Tephra.Oracle.Tests;

/// <summary>The files in ../shared/dumps/*/expected.</summary>
internal static class PublishedFile
{
    private const string FrontMatter = "---";

    /// <summary>The lines of a file named by its path, with slashes; skips the test where it is missing.</summary>
    public static string[] ReadLines(string name) => File.ReadAllLines(Shared.Require(["dumps", .. name.Split('/')]));

    /// <summary>The JSON in a snapshot of the Rust crate insta: what comes after the head between two lines of dashes.</summary>
    public static JsonElement ReadSnapshot(string name)
    {
        string[] lines = ReadLines(name);
        using JsonDocument document = JsonDocument.Parse(string.Join('\n', lines[(Array.IndexOf(lines, FrontMatter, 1) + 1)..]));
        return document.RootElement.Clone();
    }
}
