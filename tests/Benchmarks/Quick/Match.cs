using System.Diagnostics;

namespace Tephra.Benchmarks.Quick;

/// <summary>
/// Measures contestants in turn, so that whatever else the machine does meets all of them alike. A sample is as many runs
/// as take a tenth of a second, so that each contains its share of the garbage collections it causes.
/// </summary>
public static class Match
{
    private const double SampleSeconds = 0.1;
    private const int FewestSamples = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>Runs each often enough to trust the medians: five rounds at least, and about two seconds for each.</summary>
    public static Measurement[] Play(params Contestant[] contestants)
    {
        var runs = contestants.Select(Prepare).ToArray();
        var samples = contestants.Select(_ => new List<double>()).ToArray();
        var allocated = contestants.Select(_ => new List<double>()).ToArray();
        var all = Stopwatch.StartNew();
        for (var round = 0; round < FewestSamples || all.Elapsed.TotalSeconds < 2 * contestants.Length; round++)
        {
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                // Forth and back, so that nobody always comes after the same one.
                var i = round % 2 == 0 ? turn : contestants.Length - 1 - turn;
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                for (var run = 0; run < runs[i]; run++) contestants[i].Run();
                samples[i].Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds / runs[i] / contestants[i].Operations);
                allocated[i].Add((double)(GC.GetAllocatedBytesForCurrentThread() - before) / runs[i] / contestants[i].Operations);
            }
        }

        return [.. contestants.Select((contestant, i) => new Measurement(contestant.Name, Median(samples[i]), Median(allocated[i])))];
    }

    // The compiler needs to have seen the code often enough.
    private static int Prepare(Contestant contestant)
    {
        var all = Stopwatch.StartNew();
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 || (i < 30 && all.Elapsed < WarmUp); i++)
        {
            var started = Stopwatch.GetTimestamp();
            contestant.Run();
            var elapsed = Stopwatch.GetElapsedTime(started);
            if (elapsed < fastest) fastest = elapsed;
        }

        return (int)Math.Clamp(SampleSeconds / fastest.TotalSeconds, 1, 1_000_000);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
