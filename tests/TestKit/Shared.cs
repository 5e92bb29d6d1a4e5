using Xunit;

namespace Tephra.TestKit;

/// <summary>The folder of real dumps and published test vectors beside the repository, which not everyone has.</summary>
public static class Shared
{
    /// <summary>Set by the gate: there, nothing may be skipped.</summary>
    public const string MustNotSkip = "TEPHRA_MUST_NOT_SKIP";

    /// <summary>Whether skipping is a failure here.</summary>
    public static bool IsSkippingForbidden => Environment.GetEnvironmentVariable(MustNotSkip) == "1";

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Whether the folder is there. For data of theories; a test itself calls <see cref="Require"/>.</summary>
    public static bool IsPresent => Directory.Exists(Folder);

    /// <summary>A file or folder in it, or a skipped test.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Skip($"../shared/{string.Join('/', parts)} is not on this machine");
        return path;
    }

    /// <summary>Skips the running test and says why; fails it where skipping is forbidden.</summary>
    public static void Skip(string reason)
    {
        if (IsSkippingForbidden) Assert.Fail($"This must not be skipped here: {reason}.");
        Assert.Skip(reason);
    }
}
