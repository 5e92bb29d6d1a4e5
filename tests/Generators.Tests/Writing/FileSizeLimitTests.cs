using System.Diagnostics;

namespace Tephra.Generators.Tests.Writing;

/// <summary>What a save does that is stopped in the middle: by a limit on how long a file may be, as a full disk would.</summary>
public sealed class FileSizeLimitTests
{
    private const string FolderVariable = "TEPHRA_TEST_LIMITED_FOLDER";
    private const int LimitInBlocks = 64; // of 1024 bytes
    private static readonly byte[] Old = [1, 2, 3];

    [Fact]
    public async Task A_save_that_is_stopped_in_the_middle_leaves_the_old_file_and_nothing_else()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set by a shell.");
        var folder = Directory.CreateTempSubdirectory("tephra-limit-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.bin"), Old, TestContext.Current.CancellationToken);
            var (exitCode, said) = await RunLimited(folder.FullName);
            Assert.True(exitCode == 0, said);
            Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The same assembly runs this one in a process of its own, whose files may not grow.
    [Fact(Explicit = true)]
    public void Saving_under_the_limit()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "Runs as the child of the other test.");
        var target = Path.Combine(folder, "a.bin");
        var made = Written.New("{meta: {id: test}, seq: [{id: body, size-eos: true}]}", $"test.Body = new byte[{(LimitInBlocks * 1024) + 1}];");

        var error = Assert.Throws<IOException>(() => made.Save(target));

        Assert.Equal($"'{target}' could not be saved, and is as it was: it would be longer than the system lets files be", error.Message);
        Assert.Equal(Old, File.ReadAllBytes(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(folder));
        // One byte less is as long as a file may be.
        ((dynamic)made).Body = new byte[LimitInBlocks * 1024];
        made.Save(target);
        Assert.Equal(LimitInBlocks * 1024, new FileInfo(target).Length);
    }

    private static async Task<(int ExitCode, string Said)> RunLimited(string folder)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        var method = $"{typeof(FileSizeLimitTests).FullName}.{nameof(Saving_under_the_limit)}";
        // Without the trap, the signal that comes with the error could end the process.
        string[] arguments =
        [
            "-c", $"trap '' XFSZ; ulimit -f {LimitInBlocks}; exec \"$@\"", "bash",
            Environment.ProcessPath!, .. ArgumentsBeforeOwn(), "-method", method, "-explicit", "only", "-noLogo",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment[FolderVariable] = folder;
        // The runtime keeps code in a file in memory otherwise, which the limit holds for, too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said + await errors);
    }

    // The test program is its own host, or is run by dotnet.
    private static string[] ArgumentsBeforeOwn() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec", typeof(FileSizeLimitTests).Assembly.Location] : [];
}
