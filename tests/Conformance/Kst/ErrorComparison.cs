using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Tephra.Conformance.Kst;

/// <summary>Compares an error with the one the suite names: kind, type of the value, numbers of the message.</summary>
internal static partial class ErrorComparison
{
    /// <summary>How the two differ; null if they don't.</summary>
    public static string? Difference(StatedException stated, Exception? error)
    {
        if (error is null) return $"{stated} expected, reading succeeded";
        var found = $"it is {error.GetType().Name}: {error.Message}";
        if (!IsKind(stated.Name, error)) return $"{stated} expected, {found}";
        if (stated.Argument is { } argument && !IsAbout(argument, error)) return $"{stated} expected, {found}; its value is {ValueText.Of((error as KaitaiValidationException)?.Value)}";
        return HasNumbers(stated.Message ?? "", ((KaitaiException)error).Detail) ? null : $"{stated} expected, {found}";
    }

    // The suite's XError is this runtime's KaitaiXException; the base of all validation errors has a word more there.
    private static bool IsKind(string name, Exception error)
    {
        if (!name.EndsWith("Error", StringComparison.Ordinal)) return false;
        var stem = name[..^"Error".Length];
        var wanted = $"Kaitai{(stem == "ValidationFailed" ? "Validation" : stem)}Exception";
        for (var type = error.GetType(); type is not null && type != typeof(Exception); type = type.BaseType)
        {
            if (type.Name == wanted) return error is KaitaiException;
        }

        return false;
    }

    private static bool IsAbout(string argument, Exception error)
    {
        if (error is not KaitaiValidationException { Value: { } value }) return false;
        if (value is KaitaiStruct) return value.GetType().Name.Equals(argument.Split("::")[^1].Replace("_", ""), StringComparison.OrdinalIgnoreCase);
        var kind = NumberForm.Match(argument) is { Success: true } number ? number.Groups["kind"].Value : argument;
        return kind switch
        {
            "u1" => value is byte,
            "u2" => value is ushort,
            "u4" => value is uint,
            "u8" => value is ulong,
            "s1" => value is sbyte,
            "s2" => value is short,
            "s4" => value is int,
            "s8" or "int" => value is long,
            "f4" => value is float,
            "f8" or "float" => value is double,
            "str" => value is string,
            "bytes" => value is byte[] or ReadOnlyMemory<byte>,
            "bool" or "b1" => value is bool,
            ['b', .. var width] when int.TryParse(width, out _) => value is ulong,
            _ => throw new FormatException($"an exception about '{argument}'"),
        }
        || (value is Enum && NumberForm.IsMatch(argument));
    }

    // The wording is ours; each number of theirs must be in it, in their order.
    private static bool HasNumbers(string theirs, string ours)
    {
        var numbers = new Queue<BigInteger>(Numbers(theirs));
        foreach (var number in Numbers(ours))
        {
            if (numbers.Count > 0 && numbers.Peek() == number) numbers.Dequeue();
        }

        return numbers.Count == 0;
    }

    private static IEnumerable<BigInteger> Numbers(string text) => NumberInText.Matches(text).Select(match =>
        match.Value.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? BigInteger.Parse("0" + match.Value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : BigInteger.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("^(?<kind>[us][1248]|f[48])(le|be)?$")]
    private static partial Regex NumberForm { get; }

    [GeneratedRegex("0[xX][0-9a-fA-F]+|(?<![\\w.])-?[0-9]+")]
    private static partial Regex NumberInText { get; }
}
