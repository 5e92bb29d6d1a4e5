using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace Tephra.Package.Tests;

public class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public void The_package_holds_what_it_needs_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        string[] bookkeeping = ["_rels/", "package/", "[Content_Types].xml"];
        var files = package.Entries.Select(e => e.FullName).Where(name => !bookkeeping.Any(name.StartsWith)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "Tephra.nuspec",
                "analyzers/dotnet/cs/Tephra.Generators.dll",
                "analyzers/dotnet/cs/Tephra.Schema.dll",
                "analyzers/dotnet/cs/Tephra.YamlDotNet.dll",
                "build/Tephra.props",
                "build/Tephra.targets",
                "buildTransitive/Tephra.props",
                "buildTransitive/Tephra.targets",
                "lib/net10.0/Tephra.Runtime.dll",
                "lib/net10.0/Tephra.Runtime.xml",
                "schemas/ksy.schema.json",
            ],
            files);
    }

    [Fact]
    public async Task A_project_needs_the_package_and_a_schema()
    {
        var result = await DotNetCommand.RunAsync(feed.Copy("Plain"), "run");
        Assert.Equal(["cat: 4 legs"], result.Succeeded().Lines);
    }

    [Fact]
    public async Task A_project_says_where_editors_find_the_language()
    {
        var project = feed.Copy("Plain");
        (await DotNetCommand.RunAsync(project, "restore")).Succeeded();
        var result = await DotNetCommand.RunAsync(project, "msbuild", "-getProperty:TephraLanguageSchema");
        var path = Assert.Single(result.Succeeded().Lines);
        Assert.Contains("draft-07", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generator_with_another_YamlDotNet_is_no_trouble()
    {
        var packed = await DotNetCommand.RunAsync(feed.Copy("RivalGenerator"), "pack", "-o", "../feed");
        packed.Succeeded();
        var result = await DotNetCommand.RunAsync(feed.Copy("Neighbour"), "run");
        Assert.Equal(["cat: 4 legs", "hello: YamlDotNet 16.0.0.0"], result.Succeeded().Lines);
    }

    [Fact]
    public async Task Schemas_can_be_listed_with_namespaces_and_import_roots()
    {
        var result = await DotNetCommand.RunAsync(feed.Copy("Listed"), "run");
        Assert.Equal(["point 1 2", "pair 1 2", "pair 3 4"], result.Succeeded().Lines);
    }

    [Fact]
    public async Task Matters_of_style_are_shown_but_fail_no_build_that_takes_warnings_for_errors()
    {
        var project = feed.Copy("Plain");
        var schema = Path.Combine(project, "animal.ksy");
        File.WriteAllText(schema, File.ReadAllText(schema).Replace("UTF-8", "utf-8", StringComparison.Ordinal));
        var result = await DotNetCommand.RunAsync(project, "build");
        Assert.Contains(result.Succeeded().Lines, line => line.Contains("animal.ksy(12,15): warning TEPH0701:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mistakes_are_errors_of_the_build_at_their_places()
    {
        var result = await DotNetCommand.RunAsync(feed.Copy("Mistaken"), "build");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(new Regex(@"mistaken\.ksy\(6,5\): error TEPH\d{4}: .*tipe"), result.Output);
        Assert.Matches(new Regex(@"mistaken\.ksy\(8,11\): error TEPH\d{4}: .*string_of_letters"), result.Output);
        Assert.DoesNotContain("CS8785", result.Output);
    }
}
