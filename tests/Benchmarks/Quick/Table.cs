using System.Globalization;

namespace Tephra.Benchmarks.Quick;

/// <summary>Measurements beside the first of them.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Rows">The measurements; the first is what the others are compared with.</param>
public sealed record Table(string Title, params Measurement[] Rows)
{
    /// <summary>Prints it as Markdown.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"| {Title} | time | ratio | allocated |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (var row in Rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {Time(row.Nanoseconds)} | {row.Times(Rows[0]):0.00} | {Size(row.Bytes)} |"));
        }
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:0.0} ms"),
    };

    private static string Size(double bytes) => bytes switch
    {
        < 1_024 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0.##} B"),
        < 1_048_576 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_024:0.0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576:0.0} MB"),
    };
}
