namespace Tephra.Oracle.Tests;

/// <summary>The user-mode dumps in ../shared/dumps: named by their path there, with slashes.</summary>
public static class UserDumps
{
    /// <summary>How many there are; more may come.</summary>
    public const int Fewest = 41;

    private const string Packed = ".xz";

    /// <summary>The names. On a machine without the folder one stands for all, so that the tests say that they were skipped.</summary>
    public static TheoryData<string> All => new(Shared.IsPresent ? Names : ["breakpad/minidump2.dmp"]);

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = Shared.IsPresent ? Find() : [];

    /// <summary>The file, unpacked where it is packed; skips the test where it is missing.</summary>
    public static string PathOf(string name)
    {
        string path = Shared.Require(["dumps", .. name.Split('/')]);
        return name.EndsWith(Packed, StringComparison.Ordinal) ? UnpackedDumps.PathOf(path) : path;
    }

    private static string[] Find()
    {
        string folder = Shared.Require("dumps");
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(name => !name.Contains("kernel", StringComparison.Ordinal) && IsDump(name))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsDump(string name) =>
        Path.GetExtension(name.EndsWith(Packed, StringComparison.Ordinal) ? name[..^Packed.Length] : name) is ".dmp" or ".mdmp";
}
