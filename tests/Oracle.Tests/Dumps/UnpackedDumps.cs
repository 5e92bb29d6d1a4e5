using System.Collections.Concurrent;

namespace Tephra.Oracle.Tests;

/// <summary>Packed dumps, unpacked once for all tests and deleted after them.</summary>
internal static class UnpackedDumps
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Paths = new(StringComparer.Ordinal);

    private static readonly Lazy<string> Folder = new(() =>
    {
        string folder = Directory.CreateTempSubdirectory("tephra-dumps-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    /// <summary>The unpacked file; skips the test where xz is missing.</summary>
    public static string PathOf(string packed)
    {
        Program.Require("xz", "xz-utils");
        return Paths.GetOrAdd(packed, path => new Lazy<string>(() => Unpack(path))).Value;
    }

    private static string Unpack(string packed)
    {
        // xz unpacks in place, so that no output of 100 MB goes through a pipe.
        string copy = Path.Combine(Folder.Value, Path.GetFileName(packed));
        File.Copy(packed, copy, overwrite: true);
        ProgramResult result = Program.Run("xz", ["--decompress", "--force", copy]);
        Assert.True(result.ExitCode == 0, $"xz: {result.Error}");
        return Path.ChangeExtension(copy, null);
    }
}
