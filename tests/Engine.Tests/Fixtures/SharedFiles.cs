namespace Tephra.Engine.Tests;

/// <summary>The real dumps and oracles beside the repository, where they are.</summary>
internal static class SharedFiles
{
    public static string? Root { get; } = FindRoot();

    /// <summary>Every user-mode minidump.</summary>
    public static IReadOnlyList<string> UserDumps()
    {
        string root = Require();
        string[] all =
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "dumps"), "*.*dmp", SearchOption.AllDirectories)
                .Where(file => !file.Contains("kernel"))
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(all);
        return all;
    }

    /// <summary>A file; skips the test where the folder is absent.</summary>
    public static string Get(params string[] parts) => Path.Combine([Require(), .. parts]);

    public static string Require()
    {
        if (Root is null)
            Assert.Skip("../shared is not there");
        return Root!;
    }

    private static string? FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
                continue;
            string shared = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
            return Directory.Exists(shared) ? shared : null;
        }

        return null;
    }
}
