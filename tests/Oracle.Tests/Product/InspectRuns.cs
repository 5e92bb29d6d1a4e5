using System.Collections.Concurrent;

namespace Tephra.Oracle.Tests;

/// <summary>Runs of <c>tephra inspect --json</c> as a process of its own, as a user starts it; one per dump for all tests.</summary>
internal static class InspectRuns
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "tephra.dll");
    private static readonly ConcurrentDictionary<string, Lazy<ProgramResult>> Runs = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Inspection>> Inspections = new(StringComparer.Ordinal);

    /// <summary>The run on one of the dumps in ../shared.</summary>
    public static ProgramResult Get(string dump)
    {
        string path = UserDumps.PathOf(dump);
        return Runs.GetOrAdd(dump, _ => new Lazy<ProgramResult>(() => Start(path))).Value;
    }

    /// <summary>What the tool said of one of the dumps in ../shared; a run that failed is a failure of the test.</summary>
    public static Inspection Inspect(string dump)
    {
        ProgramResult run = Get(dump);
        Assert.True(run.ExitCode == 0, $"{dump}: exit code {run.ExitCode}: {run.Error}");
        return Inspections.GetOrAdd(dump, _ => new Lazy<Inspection>(() => Inspection.Parse(run.Output))).Value;
    }

    /// <summary>Runs it on any file.</summary>
    public static ProgramResult Start(string path) => Program.Run("dotnet", ["exec", Tool, "inspect", "--json", path]);
}
