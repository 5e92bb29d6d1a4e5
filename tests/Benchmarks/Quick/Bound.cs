using System.Globalization;

namespace Tephra.Benchmarks.Quick;

/// <summary>What the measurements must not exceed.</summary>
/// <param name="Claim">What is bounded, and the unit.</param>
/// <param name="Limit">The most it may be.</param>
/// <param name="Measured">What it was.</param>
public sealed record Bound(string Claim, double Limit, double Measured)
{
    /// <summary>Whether the measurement is within the bound.</summary>
    public bool Holds => Measured <= Limit;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Holds ? "holds" : "BROKEN")}: {Claim}: {Measured:0.##}, at most {Limit:0.##}");
}
