using System.ComponentModel;
using System.Diagnostics;

namespace Tephra.Engine.Tests;

/// <summary>Another program that reads dumps.</summary>
internal static class Oracle
{
    /// <summary>Runs a program and gives its output; skips the test where it, or what it needs, is not installed.</summary>
    public static string Run(string program, string needs, params string[] arguments)
    {
        if (!IsInstalled(needs))
            Assert.Skip($"{needs} is not installed");
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return output;
    }

    private static bool IsInstalled(string program)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
