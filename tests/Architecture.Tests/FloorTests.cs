using System.Xml.Linq;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Architecture.Tests;

/// <summary>Projects import only floors below them; docs/architecture.md draws the same picture.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> Floors = new()
    {
        ["Schema"] = [],
        ["Runtime"] = [],
        ["Generators"] = ["Schema"],
        ["Formats"] = ["Generators", "Runtime"],
        ["Engine"] = ["Formats", "Runtime"],
        ["Compiler"] = ["Generators", "Runtime", "Schema"],
        ["Tool"] = ["Compiler", "Engine", "Formats", "Runtime"],
    };

    public static TheoryData<string> Projects => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_floors_below_it(string project)
    {
        var file = Repository.PathOf("src", project, project + ".csproj");
        var referenced = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, reference.Attribute("Include")!.Value.Replace('\\', '/'))))
            .Where(path => path.StartsWith(Repository.PathOf("src") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToList();

        Assert.All(referenced, name => Assert.Contains(name, Floors[project]));
    }

    [Fact]
    public void Every_project_of_the_source_folder_has_a_floor() =>
        Assert.Equal(
            Floors.Keys.Order(),
            Directory.GetDirectories(Repository.PathOf("src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).Select(Path.GetFileName).Order());

    [Fact]
    public void What_runs_inside_the_compiler_does_no_input_or_output()
    {
        string[] banned = ["System.IO", "System.Net", "System.Diagnostics.Process", "File.", "Directory.", "Environment.", "Console."];
        var offenders = SourceFiles.Of("Schema")
            .Concat(SourceFiles.Of("Generators"))
            .SelectMany(file => file.Lines.Select(line => (file.Name, Line: line)))
            .Where(pair => banned.Any(word => pair.Line.Contains("using " + word, StringComparison.Ordinal) || pair.Line.TrimStart().StartsWith(word, StringComparison.Ordinal)));

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_schema_floor_knows_nothing_of_Roslyn() =>
        Assert.Empty(SourceFiles.Of("Schema").Where(file => file.Lines.Any(line => line.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal))).Select(file => file.Name));

    [Fact]
    public void Two_files_alone_use_YamlDotNet() =>
        Assert.Equal(
            ["GuardedParser.cs", "YamlReader.cs"],
            SourceFiles.Of("Schema").Where(file => file.Lines.Any(line => line.StartsWith("using YamlDotNet", StringComparison.Ordinal))).Select(file => Path.GetFileName(file.Name)).Order(StringComparer.Ordinal));
}
