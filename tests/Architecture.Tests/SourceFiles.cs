using Tephra.TestKit;

namespace Tephra.Architecture.Tests;

/// <summary>The hand-written C# of a project.</summary>
internal static class SourceFiles
{
    public static IEnumerable<SourceFile> Of(string project)
    {
        var root = Repository.PathOf("src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(root, path))));
    }
}

/// <summary>A file with its path inside the project.</summary>
internal sealed record SourceFile(string Name, string[] Lines)
{
    public string Folder => Name.Contains('/', StringComparison.Ordinal) ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : "";
}
