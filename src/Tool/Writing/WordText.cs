using System.Text.RegularExpressions;

namespace Tephra.Tool.Writing;

/// <summary>The names of an enumeration as words of the command line: <c>HandleData</c> is <c>handle-data</c>.</summary>
internal static partial class WordText
{
    /// <summary>The word of a name.</summary>
    public static string Of(string name) => Humps().Replace(name, "-$0").ToLowerInvariant();

    /// <summary>Finds the value of a word.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (string name in Enum.GetNames<T>())
        {
            value = Enum.Parse<T>(name);
            if (Of(name).Equals(text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        value = default;
        return false;
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Humps();
}
