using System.Diagnostics;

namespace Tephra.TestKit;

/// <summary>Runs another program to its end.</summary>
public static class Program
{
    /// <summary>Whether a program is on the PATH.</summary>
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));

    /// <summary>Skips the running test where a program is missing.</summary>
    /// <param name="name">The program.</param>
    /// <param name="package">The Debian package that has it.</param>
    public static void Require(string name, string package)
    {
        if (!Exists(name)) Shared.Skip($"{name} (Debian's {package}) is not installed");
    }

    /// <summary>Runs a program and gives what it printed.</summary>
    /// <exception cref="TimeoutException">It ran longer than allowed; it was ended.</exception>
    public static ProgramResult Run(string name, IEnumerable<string> arguments, TimeSpan? timeout = null, string? folder = null)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? "",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout ?? TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} ran too long.");
        }

        return new ProgramResult(process.ExitCode, output.Result, error.Result);
    }
}
