using Xunit;

namespace Tephra.Package.Tests;

/// <summary>
/// The packages, packed once into a feed in a folder outside the repository, and consumers beside it. They see the
/// feed, the sources the machine has, and nothing of the repository.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string Repository = FindRepository();

    private readonly string _version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
    private readonly string _root = Path.Combine(Path.GetTempPath(), "tephra-" + Guid.NewGuid().ToString("N"));

    private int _copies;

    public string PackagePath => Path.Combine(Feed, $"Tephra.{_version}.nupkg");

    private string Feed => Path.Combine(_root, "feed");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), NuGetConfig());

        // These two end the search upwards, whatever is above the temporary folder.
        await File.WriteAllTextAsync(
            Path.Combine(_root, "Directory.Build.props"),
            $"<Project><PropertyGroup><TephraVersion>{_version}</TephraVersion></PropertyGroup></Project>");
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Packages.props"), "<Project />");

        // Built in a folder of its own, so that the repository's own build isn't disturbed and a fresh clone is what is tested.
        await PackAsync("Runtime");
    }

    /// <summary>Packs further projects, on top of package Tephra.</summary>
    /// <param name="projects">Their folders in <c>src</c>.</param>
    public async Task PackAsync(params IEnumerable<string> projects)
    {
        foreach (var project in projects)
        {
            var result = await DotNetCommand.RunAsync(
                Repository, "pack", Path.Combine("src", project), "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_root, "artifacts"), $"-p:Version={_version}");
            result.Succeeded();
        }
    }

    /// <summary>Installs the tool from its package, which must have been packed.</summary>
    /// <returns>The program.</returns>
    public async Task<string> InstallToolAsync()
    {
        var folder = Path.Combine(_root, "tool");
        var result = await DotNetCommand.RunAsync(_root, "tool", "install", "Tephra.Tool", "--tool-path", folder, "--version", _version);
        result.Succeeded();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "tephra.exe" : "tephra");
    }

    /// <summary>Copies a project of the folder <c>Consumers</c> out of the repository.</summary>
    /// <returns>Its folder, beside the feed; a new one each time, so that no test meets what another built or changed.</returns>
    public string Copy(string consumer) => Copy(Path.Combine(Repository, "tests", "Package.Tests", "Consumers", consumer), consumer);

    /// <summary>Copies a project of the folder <c>samples</c> out of the repository.</summary>
    /// <inheritdoc cref="Copy(string)"/>
    public string CopySample(string sample) => Copy(Path.Combine(Repository, "samples", sample), sample);

    private string Copy(string source, string consumer)
    {
        var target = Path.Combine(_root, $"{consumer}-{Interlocked.Increment(ref _copies)}");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            // What somebody built there by hand is not part of it.
            if (Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj") continue;
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner may still look at a file; it is in the temporary folder.
        }

        return default;
    }

    // The machine's own package folder only saves downloads; what is unpacked goes away with the test.
    private string NuGetConfig()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(packages) ? $"""<add key="machine" value="{packages}" />""" : "";
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <fallbackPackageFolders>{fallback}</fallbackPackageFolders>
              <packageSources><add key="feed" value="{Feed}" /></packageSources>
            </configuration>
            """;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sdk.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("No Sdk.sln above the tests");
        return folder.FullName;
    }
}
