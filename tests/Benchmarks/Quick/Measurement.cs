using System.Diagnostics;

namespace Tephra.Benchmarks.Quick;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Nanoseconds">The median time of an operation.</param>
/// <param name="Bytes">What an operation allocated.</param>
public sealed record Measurement(string Name, double Nanoseconds, double Bytes)
{
    /// <summary>Runs something often enough to trust the median.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="operations">How many operations one run does.</param>
    /// <param name="run">The run.</param>
    /// <param name="atMost">How long to go on.</param>
    public static Measurement Of(string name, long operations, Action run, TimeSpan? atMost = null)
    {
        var limit = atMost ?? TimeSpan.FromSeconds(2);
        var all = Stopwatch.StartNew();
        // The compiler needs to have seen the code often enough.
        for (var i = 0; i < 3 || (i < 30 && all.Elapsed < limit / 4); i++) run();
        var times = new List<double>();
        all.Restart();
        long allocated = 0;
        while (times.Count < 5 || (times.Count < 200 && all.Elapsed < limit))
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        times.Sort();
        return new Measurement(name, times[times.Count / 2] / operations, (double)allocated / operations);
    }
}
