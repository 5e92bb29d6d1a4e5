using Microsoft.Diagnostics.Runtime;
using Tephra.Engine;

namespace Tephra.Benchmarks.Quick;

/// <summary>Opening and walking a large minidump, beside ClrMD.</summary>
public static class MinidumpRows
{
    private const int Modules = 1_000;
    private const int Threads = 1_000;
    private const int Ranges = 100_000;

    /// <summary>Measures and prints.</summary>
    /// <returns>What is promised of the time.</returns>
    public static Bound Print(TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tephra-benchmark-{Environment.ProcessId}.dmp");
        try
        {
            SyntheticDump.Write(path, Modules, Threads, Ranges);
            var rows = Match.Play(new("ClrMD 4.2", 1, () => ClrMD(path)), new("Tephra", 1, () => Tephra(path)));
            new Table("open a dump of 1,000 modules, 1,000 threads and 100,000 ranges, and enumerate them", rows).Print(output);
            // "5 times faster", as a share of its time.
            return new("opening the dump of 100,000 ranges, times ClrMD", 1 / 5.0, rows[1].Times(rows[0]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ClrMD(string path)
    {
        using var target = DataTarget.LoadDump(path);
        var count = target.EnumerateModules().Count() + target.DataReader.EnumerateOSThreads();
        if (count != Modules + Threads) throw new InvalidOperationException($"ClrMD found {count}.");
    }

    private static int EnumerateOSThreads(this IDataReader reader) => ((Microsoft.Diagnostics.Runtime.DataReaders.Implementation.IThreadReader)reader).EnumerateOSThreadIds().Count();

    private static void Tephra(string path)
    {
        using var session = DebugSession.Open(path);
        var count = session.Modules.Count(module => module.Name is not null) + session.Threads.Count;
        if (count != Modules + Threads) throw new InvalidOperationException($"Tephra found {count}.");
    }
}
