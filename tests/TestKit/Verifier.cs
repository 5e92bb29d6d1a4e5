using System.Runtime.CompilerServices;
using Tephra.TestKit;
using Xunit;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests with the conventions of Verify.Xunit, whose package can't be restored here: <c>await Verify(text)</c>
/// compares with <c>Class.Method.verified.txt</c> beside the test and leaves <c>Class.Method.received.txt</c> there on a
/// mismatch. A reference to the real package can take this file's place without touching a test or a snapshot.
/// </summary>
public static class Verifier
{
    /// <summary>Compares text with its snapshot.</summary>
    public static Task Verify(
        string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        // A build with deterministic paths names the repository /_/.
        var file = sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(sourceFile[3..]) : sourceFile;
        var name = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var verified = $"{name}.verified.{extension}";
        var received = $"{name}.received.{extension}";
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        var actual = Normalize(target);
        if (expected == actual)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, actual);
        if (expected is null) Assert.Fail($"There is no snapshot yet. Look at {received}, and if it is right, rename it to {verified}.");
        Assert.Fail($"The snapshot differs at line {FirstDifference(expected, actual)}. Compare {received} with {verified}.");
        return Task.CompletedTask;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line]) line++;
        return $"{line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}\n";
    }
}
