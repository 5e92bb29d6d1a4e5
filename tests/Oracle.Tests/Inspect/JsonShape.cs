using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tephra.Oracle.Tests;

/// <summary>A pattern of the tool's JSON: which keys an object has, in which order, and what kind of value stands at each.</summary>
internal sealed partial class JsonShape(params (string Key, Func<JsonElement, bool> Fits)[] members)
{
    /// <summary>A whole number that is not negative.</summary>
    public static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out _);

    /// <summary>Text.</summary>
    public static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    /// <summary>True or false.</summary>
    public static bool IsBoolean(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Lower-case <c>0x…</c> without leading zeros.</summary>
    public static bool IsHex(JsonElement value) => IsText(value) && Hex().IsMatch(value.GetString()!);

    /// <summary>One of the forms of a symbol server's key.</summary>
    public static bool IsCodeViewId(JsonElement value) => IsText(value) && CodeViewId().IsMatch(value.GetString()!);

    /// <summary>Three numbers with dots.</summary>
    public static bool IsVersion(JsonElement value) => IsText(value) && Version().IsMatch(value.GetString()!);

    /// <summary>Null, or what the other pattern says.</summary>
    public static Func<JsonElement, bool> OrNull(Func<JsonElement, bool> fits) => value => value.ValueKind == JsonValueKind.Null || fits(value);

    /// <summary>Checks one object: its keys in order, then each value.</summary>
    public void Check(Comparison comparison, string place, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            comparison.Fail(place, $"is no object: {value.ValueKind}");
            return;
        }

        comparison.Equal(
            $"keys of {place}",
            string.Join(' ', members.Select(member => member.Key)),
            string.Join(' ', value.EnumerateObject().Select(member => member.Name)));
        foreach ((string key, Func<JsonElement, bool> fits) in members)
        {
            if (value.TryGetProperty(key, out JsonElement member) && !fits(member))
                comparison.Fail($"{place}.{key}", $"has the wrong form: {member.GetRawText()}");
        }
    }

    /// <summary>Checks each object of a list.</summary>
    public void CheckEach(Comparison comparison, string place, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            comparison.Fail(place, $"is no list: {list.ValueKind}");
            return;
        }

        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
            Check(comparison, $"{place}[{index++}]", element);
    }

    [GeneratedRegex("^0x(0|[1-9a-f][0-9a-f]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    // GUID and age; time stamp and age; build id.
    [GeneratedRegex("^([0-9A-F]{32}[0-9A-Fa-f]{1,8}|[0-9A-Fa-f]{9,16}|([0-9a-f]{2})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeViewId();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
