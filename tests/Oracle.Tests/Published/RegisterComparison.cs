using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Compares registers by name.</summary>
internal static class RegisterComparison
{
    /// <summary>Compares all that both have.</summary>
    /// <returns>How many these were.</returns>
    public static int Compare(Comparison comparison, string place, IEnumerable<(string Name, ulong Value)> expected, RegisterSet? actual)
    {
        int count = 0;
        Assert.NotNull(actual);
        foreach ((string name, ulong value) in expected)
        {
            int index = actual.IndexOf(name == "eflags" ? "efl" : name);
            if (index < 0)
                continue;
            comparison.Equal($"{place}.{name}", value, actual.GetValue(index));
            count++;
        }

        return count;
    }
}
