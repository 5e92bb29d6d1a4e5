using System.Diagnostics;
using System.Text.Json;

namespace Tephra.Engine.Tests;

/// <summary>One run of <c>tephra inspect</c> as a process of its own, as a user starts it.</summary>
internal sealed record InspectRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static InspectRun Start(params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "tephra.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", tool, "inspect", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new InspectRun(process.ExitCode, output, error.Result);
    }
}
