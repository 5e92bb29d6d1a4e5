using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>The real dumps beside the repository, where they are.</summary>
internal static class SharedFiles
{
    /// <summary>Every user-mode minidump.</summary>
    public static IReadOnlyList<string> UserDumps()
    {
        string[] all =
        [
            .. Directory.EnumerateFiles(Shared.Require("dumps"), "*.*dmp", SearchOption.AllDirectories)
                .Where(file => !file.Contains("kernel"))
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(all);
        return all;
    }

    /// <summary>A file; skips the test where it is absent.</summary>
    public static string Get(params string[] parts) => Shared.Require(parts);
}
