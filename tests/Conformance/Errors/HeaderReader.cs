using System.Globalization;
using System.Text.RegularExpressions;

namespace Tephra.Conformance.Errors;

/// <summary>Reads what a bad schema states: the comment before its first line.</summary>
internal static partial class HeaderReader
{
    /// <exception cref="FormatException">It states a problem in a form that is not known.</exception>
    public static IReadOnlyList<StatedProblem> Read(string content)
    {
        var problems = new List<StatedProblem>();
        (string File, StatedPlace Place)? place = null;
        foreach (var line in content.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd()).TakeWhile(line => line.StartsWith('#') || line.Length == 0))
        {
            if (ByLine.Match(line) is { Success: true } byLine)
            {
                place = (byLine.Groups["file"].Value, new LinePlace(Number(byLine, "line"), Number(byLine, "column")));
            }
            else if (ByPath.Match(line) is { Success: true } byPath)
            {
                place = (byPath.Groups["file"].Value, new PathPlace(byPath.Groups["path"].Value));
            }
            else if (Severity.Match(line) is { Success: true } severity)
            {
                var (file, where) = place ?? throw new FormatException($"a problem without a place: {line}");
                problems.Add(new StatedProblem(file, where, severity.Groups["severity"].Value == "error"));
            }
        }

        return problems;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^#\s*(?<file>\S+?):(?<line>\d+):(?<column>\d+):$")]
    private static partial Regex ByLine { get; }

    [GeneratedRegex(@"^#\s*(?<file>\S+\.\w+): (?<path>/.*):$")]
    private static partial Regex ByPath { get; }

    [GeneratedRegex(@"^#\s+(?<severity>error|warning):")]
    private static partial Regex Severity { get; }
}
