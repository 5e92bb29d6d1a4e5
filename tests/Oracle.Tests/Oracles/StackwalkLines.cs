namespace Tephra.Oracle.Tests;

/// <summary>What Breakpad's minidump_stackwalk -m prints of a dump: fields between bars.</summary>
internal sealed class StackwalkLines(IEnumerable<string> lines)
{
    private readonly string[][] _lines = [.. lines.Select(line => line.Split('|'))];

    /// <summary>The fields of the one line of a kind, without the kind.</summary>
    public IReadOnlyList<string> Get(string kind) => All(kind).Single();

    /// <summary>The fields of all lines of a kind, without the kind.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All(string kind) => [.. _lines.Where(fields => fields[0] == kind).Select(fields => fields[1..])];
}
