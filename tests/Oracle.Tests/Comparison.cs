using System.Globalization;

namespace Tephra.Oracle.Tests;

/// <summary>Compares value by value with an oracle, counts, and tells all differences at once; to have compared nothing is a failure.</summary>
internal sealed class Comparison(string dump)
{
    private const int MostShown = 25;

    private readonly List<string> _differences = [];

    /// <summary>How many values were compared.</summary>
    public int Count { get; private set; }

    /// <summary>Compares two values.</summary>
    /// <param name="what">Where they stand, such as <c>threads[3].id</c>.</param>
    /// <param name="expected">What the oracle says.</param>
    /// <param name="actual">What the product says.</param>
    public void Equal<T>(string what, T expected, T actual)
    {
        Count++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            _differences.Add($"{what}: expected {Show(expected)}, got {Show(actual)}");
    }

    /// <summary>Compares two lists element by element.</summary>
    public void Sequence<T>(string what, IReadOnlyList<T> expected, IReadOnlyList<T> actual)
    {
        for (int i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            string place = $"{what}[{i}]";
            if (i >= actual.Count)
                Fail(place, $"expected {Show(expected[i])}, got nothing");
            else if (i >= expected.Count)
                Fail(place, $"expected nothing, got {Show(actual[i])}");
            else
                Equal(place, expected[i], actual[i]);
        }
    }

    /// <summary>Notes a difference that is not one of two values.</summary>
    public void Fail(string what, string difference) => _differences.Add($"{what}: {difference}");

    /// <summary>Fails the test if anything differed, or if less was compared than there must be.</summary>
    public void Finish(int atLeast = 1)
    {
        if (_differences.Count > 0)
        {
            string more = _differences.Count > MostShown ? $"\n… and {_differences.Count - MostShown} more" : "";
            Assert.Fail($"{dump}: {_differences.Count} differences\n{string.Join('\n', _differences.Take(MostShown))}{more}");
        }

        Assert.True(Count >= atLeast, $"{dump}: compared only {Count} values, of at least {atLeast}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{dump}: {Count} values compared");
    }

    private static string Show<T>(T value) => value switch
    {
        null => "null",
        ulong or uint => string.Create(CultureInfo.InvariantCulture, $"0x{value:x}"),
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
