using System.Diagnostics;

namespace Tephra.Benchmarks.Quick;

/// <summary>
/// Measures contestants in turn, so that whatever else the machine does meets all of them alike; times are compared within a round. A sample is as many
/// runs as take a tenth of a second, and up to half a second for those that allocate much: one or two garbage collections in a sample are a matter of
/// luck, five are its share.
/// </summary>
public static class Match
{
    private const double SampleSeconds = 0.1;
    private const double LongestSampleSeconds = 0.5;
    private const double SampleBytes = 1 << 30;
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

        return [.. contestants.Select((contestant, i) => new Measurement(contestant.Name, samples[i], Measurement.Median(allocated[i])))];
    }

    // The compiler needs to have seen the code often enough.
    private static int Prepare(Contestant contestant)
    {
        var all = Stopwatch.StartNew();
        var fastest = double.MaxValue;
        var allocated = 0L;
        for (var i = 0; i < 3 || (i < 30 && all.Elapsed < WarmUp); i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            contestant.Run();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var seconds = allocated == 0 ? SampleSeconds : Math.Clamp(SampleBytes / allocated * fastest, SampleSeconds, LongestSampleSeconds);
        return (int)Math.Clamp(seconds / fastest, 1, 1_000_000);
    }
}
