namespace Tephra.Conformance.Tests;

/// <summary>The runner in this process.</summary>
internal static class Runner
{
    /// <summary>Runs it; what it printed, line by line.</summary>
    public static (int ExitCode, string[] Lines) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var exitCode = Program.Run(arguments, output);
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The names of the cases that failed.</summary>
    public static string[] Failed(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("FAILED ", StringComparison.Ordinal)).Select(line => line.Split(' ', ':')[1]).Distinct()];
}
