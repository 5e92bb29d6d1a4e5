using System.Numerics;
using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Generators.Emission;

/// <summary>
/// Writes the question whether a number has no name in its enum: as a pattern over the numbers, because <c>Enum.IsDefined</c>
/// looks for them in metadata. Numbers that follow on each other are one range.
/// </summary>
internal static class EnumCheck
{
    // So many ranges stand in one line.
    private const int LineLength = 8;

    public static Code Fails(string item, ValidInEnumIr valid, EnumType type)
    {
        var isUnsigned = type.Enum.IsUnsigned;
        var ranges = RangesOf(valid.Values.Select(value => isUnsigned && value.Sign < 0 ? value + BigInteger.One + ulong.MaxValue : value)).SelectMany(Patterns).ToList();
        if (ranges.Count == 0) return Code.Primary("true");
        var number = $"({(isUnsigned ? "ulong" : "long")}){item}";
        if (ranges.Count == 1) return new Code($"{number} is not {ranges[0]}", Level.Relational);
        var lines = Enumerable.Range(0, (ranges.Count + LineLength - 1) / LineLength)
            .Select(line => string.Join(" or ", ranges.Skip(line * LineLength).Take(LineLength)));
        return new Code($"{number} is not ({string.Join("\n    or ", lines)})", Level.Relational);
    }

    private static List<(BigInteger First, BigInteger Last)> RangesOf(IEnumerable<BigInteger> values)
    {
        var ranges = new List<(BigInteger First, BigInteger Last)>();
        foreach (var value in values.Distinct().OrderBy(value => value))
        {
            if (ranges.Count > 0 && ranges[ranges.Count - 1].Last + 1 == value) ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, value);
            else ranges.Add((value, value));
        }

        return ranges;
    }

    private static string[] Patterns((BigInteger First, BigInteger Last) range)
    {
        if (range.First == range.Last) return [Literal.Of(range.First)];
        if (range.First + 1 == range.Last) return [Literal.Of(range.First), Literal.Of(range.Last)];
        return [$"(>= {Literal.Of(range.First)} and <= {Literal.Of(range.Last)})"];
    }
}
