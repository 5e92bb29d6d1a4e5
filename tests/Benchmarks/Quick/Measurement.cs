namespace Tephra.Benchmarks.Quick;

/// <summary>One line of a table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Samples">The time of an operation in nanoseconds, by round.</param>
/// <param name="Bytes">The median of what an operation allocated.</param>
public sealed record Measurement(string Name, IReadOnlyList<double> Samples, double Bytes)
{
    /// <summary>The median time in nanoseconds.</summary>
    public double Nanoseconds { get; } = Median(Samples);

    /// <summary>The median time in milliseconds.</summary>
    public double Milliseconds => Nanoseconds / 1e6;

    /// <summary>How many times another's time it took: the median over the rounds, each of which had both in the same weather.</summary>
    public double Times(Measurement other) => Median(Samples.Zip(other.Samples, (mine, others) => mine / others));

    /// <summary>The middle one of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
