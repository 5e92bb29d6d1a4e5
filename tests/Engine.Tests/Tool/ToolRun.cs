using System.Diagnostics;
using System.Text.Json;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>One run of the tool as a process of its own, as a user starts it.</summary>
internal static class ToolRun
{
    public static readonly string Sample = Repository.PathOf("src", "Tool", "Samples", "sample.dmp");

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "tephra.dll");

    public static ProgramResult Of(params string[] arguments) => TestKit.Program.Run("dotnet", ["exec", Tool, .. arguments]);

    /// <summary>A run with text on its standard input.</summary>
    public static string WithInput(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Tool, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>Each line of an output as a JSON object.</summary>
    public static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
