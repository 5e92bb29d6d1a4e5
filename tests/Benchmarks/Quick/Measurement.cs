namespace Tephra.Benchmarks.Quick;

/// <summary>One line of a table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Nanoseconds">The median time of an operation.</param>
/// <param name="Bytes">The median of what an operation allocated.</param>
public sealed record Measurement(string Name, double Nanoseconds, double Bytes)
{
    /// <summary>The median time in milliseconds.</summary>
    public double Milliseconds => Nanoseconds / 1e6;
}
